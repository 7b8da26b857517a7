using System.Globalization;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Output;

/// <summary>Shows how sources do: a line each, those that need somebody first, and what is wrong below it.</summary>
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
            if (source.Error is { } error)
            {
                page.Paragraph([new(error, Ink.Faint)], width + 2, width + 2);
            }
        }
    }

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";

    private string Next(SourceStatus source) =>
        source.State == SourceHealth.Disabled ? "-"
        : source.NextPoll is null || source.NextPoll <= clock.GetUtcNow() ? "now"
        : Time(source.NextPoll);
}
