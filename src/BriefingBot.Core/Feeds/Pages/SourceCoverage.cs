using BriefingBot.Articles;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Pages;

/// <summary>What a source's entries mostly are.</summary>
internal static class SourceCoverage
{
    /// <returns>Null for a source without entries yet, and for one whose texts are not kept at all or are no feed's.</returns>
    public static TextCoverage? Of(SourceOrigin origin, IEnumerable<(PageOutcome Outcome, long Entries)> counts) => origin switch
    {
        { Kind: not SourceKind.Feed } or { Text: TextMode.Link } => null,
        { Text: TextMode.Excerpt } => TextCoverage.Summary,
        _ => counts.GroupBy(count => Of(count.Outcome), count => count.Entries)
            .OrderByDescending(group => group.Sum())
            .ThenBy(group => group.Key)
            .FirstOrDefault()?.Key,
    };

    private static TextCoverage Of(PageOutcome outcome) => outcome switch
    {
        PageOutcome.InFeed or PageOutcome.OnPage => TextCoverage.Full,
        PageOutcome.Paywalled => TextCoverage.Paywalled,
        _ => TextCoverage.Summary,
    };
}
