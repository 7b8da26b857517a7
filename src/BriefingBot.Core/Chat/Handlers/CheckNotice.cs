using System.Globalization;
using BriefingBot.Feeds.Checks;
using BriefingBot.Retrieval;

namespace BriefingBot.Chat.Handlers;

/// <summary>Says what was read when somebody checked again, and what is new: of the sources that they may see, and of no other.</summary>
internal static class CheckNotice
{
    /// <summary>More names than these are a count.</summary>
    private const int MostNames = 5;

    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(2);

    public static string Of(SourceCheck check, Clearance clearance, DateTimeOffset now)
    {
        var due = check.Due.Where(each => each.Source.Tlp <= clearance.Max).ToList();
        var said = due.Count > 0 ? Read(due)
            : check.Polled.Any(source => source.Tlp <= clearance.Max) ? "No source was due: each was read within its time."
            : "No source is polled, so there was nothing to read.";
        return now - check.At < JustNow ? said
            : string.Create(CultureInfo.InvariantCulture, $"Checked {(now - check.At).TotalSeconds:0} seconds ago: {char.ToLowerInvariant(said[0])}{said[1..]}");
    }

    private static string Read(List<CheckedSource> due)
    {
        var added = due.Sum(each => each.Added);
        var news = added switch
        {
            0 => "no new article",
            1 => "1 new article",
            _ => string.Create(CultureInfo.InvariantCulture, $"{added:N0} new articles"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Read {due.Count(each => each.IsRead):N0} of {due.Count:N0} due source{(due.Count == 1 ? "" : "s")}, {news}{NotAnswered([.. due.Where(each => !each.IsRead).Select(each => each.Source.Name)])}.");
    }

    private static string NotAnswered(IReadOnlyList<string> names) =>
        names.Count == 0 ? ""
        : names.Count <= MostNames ? $" (not answered: {string.Join(", ", names)})"
        : string.Create(CultureInfo.InvariantCulture, $" (not answered: {string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames:N0} more)");
}
