using System.Globalization;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Output;

/// <summary>Shows how polling went: a line for each source that changed or fails, and the sum.</summary>
internal sealed class IngestTable(Terminal terminal)
{
    private readonly Page page = new(terminal);

    public void Write(IngestOutcome outcome)
    {
        var width = outcome.Sources.Select(source => source.Id.Length).DefaultIfEmpty(0).Max();
        foreach (var source in outcome.Sources)
        {
            page.Line(new($"{source.Id.PadRight(width)}  {WordsOf(source)}{Archive(source)}", SourceHealthText.IsWell(source.State) ? Ink.Plain : Ink.Strong));
        }

        page.Paragraph([string.Create(
            CultureInfo.InvariantCulture,
            $"Polled {outcome.Polled:N0} source{(outcome.Polled == 1 ? "" : "s")}, {outcome.Failed:N0} failed: {outcome.Added:N0} articles added, {outcome.Revised:N0} revised, {outcome.Withdrawn:N0} withdrawn{Dropped(outcome.Dropped)}.")]);
    }

    private static string WordsOf(IngestOutcome.OfSource source)
    {
        var kept = string.Create(CultureInfo.InvariantCulture, $"{source.Entries:N0} {(source.Entries == 1 ? "entry" : "entries")}, {source.Added:N0} added, {source.Revised:N0} revised{Dropped(source.Dropped)}");
        return source.State switch
        {
            SourceHealth.Failing or SourceHealth.Quarantined => $"failed: {source.Error}",
            SourceHealth.NotModified => "not modified",
            _ when source.Error is { } problem => $"{kept}; {problem}",
            _ => kept,
        };
    }

    private static string Archive(IngestOutcome.OfSource source) => source.Pages is not { } pages ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"; archive: {pages:N0} {(pages == 1 ? "page" : "pages")}{ReachText.Of(source.ReachesBackTo)}{(source.Stopped is { } why ? $"; stopped, the same command goes on: {why}" : "")}");

    /// <summary>Most sources have no rules.</summary>
    private static string Dropped(int entries) => entries == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {entries:N0} dropped by rules");
}
