using System.Text.Json;
using BriefingBot.Articles;
using BriefingBot.Briefings.Timelines;

namespace BriefingBot.Evaluation;

/// <summary>When sentences say that something happened, against what a person read in them.</summary>
internal static class EventDateMeasure
{
    private const double Floor = 0.95;

    public static void Add(Report report)
    {
        var otherwise = new List<string>();
        foreach (var judged in Judged)
        {
            var article = new Article(
                "judged", 1, "judged", "", "https://publisher.example/a", new DateTimeOffset(judged.Published, new(9, 0), TimeSpan.Zero), false, default, judged.Text);
            var read = EventDates.Of(judged.Text, article, new(0, judged.Text.Length));
            var same = read is { } date
                ? date.Day == judged.Date && date.Precision.ToString().Equals(judged.Precision, StringComparison.OrdinalIgnoreCase) && date.IsResolved == judged.Resolved
                : judged.Date is null;
            if (!same)
            {
                otherwise.Add($"{judged.Text} ({judged.Published:yyyy-MM-dd}): {read?.Day.ToString("yyyy-MM-dd", null) ?? "none"} {read?.Precision}");
            }
        }

        report.AtLeast($"sentences whose date is read as a person reads it, of {Judged.Count}", 1 - ((double)otherwise.Count / Judged.Count), Floor, otherwise);
    }

    private static IReadOnlyList<JudgedEvent> Judged { get; } = JsonSerializer.Deserialize<List<JudgedEvent>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "events.json")), JsonSerializerOptions.Web)!;

    private sealed record JudgedEvent(DateOnly Published, string Text, DateOnly? Date, string? Precision, bool Resolved);
}
