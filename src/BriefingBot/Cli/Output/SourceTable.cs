using System.Globalization;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Output;

/// <summary>Shows how sources do: a line each, those that need somebody first, and below it what is kept of its entries, and what is wrong.</summary>
internal sealed class SourceTable(Terminal terminal, TimeProvider clock)
{
    private readonly Page page = new(terminal);

    public void Write(IReadOnlyList<SourceStatus> sources)
    {
        if (sources.Count == 0)
        {
            page.Paragraph(["The manifest lists no source."]);
            return;
        }

        var width = sources.Max(source => source.Id.Length);
        page.Line(new($"{"source".PadRight(width)}  {"state",-12}  {"last success",-16}  {"last new entry",-16}  next poll", Ink.Faint));
        foreach (var source in sources.OrderBy(source => SourceHealthText.Urgency(source.State)).ThenBy(source => source.Id, StringComparer.Ordinal))
        {
            page.Line(new(
                $"{source.Id.PadRight(width)}  {SourceHealthText.Of(source.State),-12}  {Time(source.LastSuccess),-16}  {Time(source.LastNewEntry),-16}  {Next(source)}",
                SourceHealthText.IsWell(source.State) ? Ink.Plain : Ink.Strong));
            if (Kept(source) is { } kept)
            {
                page.Paragraph([new(kept, Ink.Faint)], width + 2, width + 2);
            }

            if (source.Error is { } error)
            {
                page.Paragraph([new(error, Ink.Faint)], width + 2, width + 2);
            }
        }
    }

    /// <returns>Null as long as there is nothing to say.</returns>
    private static string? Kept(SourceStatus source)
    {
        var text = source.Coverage switch
        {
            TextCoverage.Full => "full text",
            TextCoverage.Summary => "feed summary only",
            TextCoverage.Paywalled => "paywalled, feed summary only",
            _ => null,
        };
        var delay = source.Delay is { } seconds ? $"stored {Lasts(TimeSpan.FromSeconds(seconds))} after publication" : null;
        var reach = source.ReachesBackTo is { } oldest ? $"reaches back to {ReachText.Day(oldest)}" : null;
        return string.Join(", ", new[] { text, delay, reach }.OfType<string>()) is { Length: > 0 } kept ? kept : null;
    }

    private static string Lasts(TimeSpan time)
    {
        var (count, unit) = time switch
        {
            { TotalMinutes: < 1 } => (time.TotalSeconds, "s"),
            { TotalHours: < 1 } => (time.TotalMinutes, "min"),
            { TotalDays: < 2 } => (time.TotalHours, "h"),
            _ => (time.TotalDays, "days"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count:0} {unit}");
    }

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";

    private string Next(SourceStatus source) =>
        source.State == SourceHealth.Disabled ? "-"
        : source.NextPoll is null || source.NextPoll <= clock.GetUtcNow() ? "now"
        : Time(source.NextPoll);
}
