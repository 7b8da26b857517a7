using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Text;
using BriefingBot.Threats;

namespace BriefingBot.Feeds.Polling;

/// <summary>Makes drafts of the entries of one feed.</summary>
internal static class EntryDrafts
{
    /// <summary>Entries without words or without a web address are left out; of several with one address the first stays.</summary>
    public static IReadOnlyList<ArticleDraft> Of(Source source, IReadOnlyList<FeedEntry> entries)
    {
        // One id on several addresses names none of them.
        var addressesOfId = entries.Where(entry => entry.EntryId is not null && entry.Url is not null)
            .ToLookup(entry => entry.EntryId!, entry => CanonicalUrl.Of(entry.Url!));
        return
        [
            .. entries
                .Where(entry => entry.Url is { } url && CanonicalUrl.IsWebAddress(url, out _))
                .Where(entry => !string.IsNullOrWhiteSpace(entry.Title) || !string.IsNullOrWhiteSpace(entry.Text) || !string.IsNullOrWhiteSpace(entry.Summary))
                .DistinctBy(entry => CanonicalUrl.Of(entry.Url!))
                .Select(entry => new ArticleDraft
                {
                    Source = source,
                    EntryId = entry.EntryId is { } id && addressesOfId[id].Distinct().Count() == 1 ? id : null,
                    Title = entry.Title,
                    Url = entry.Url!,
                    PublishedAt = entry.PublishedAt ?? entry.UpdatedAt,
                    Text = source.Reference ? entry.Text : KeptText.Of(source.Origin!.Text, entry.Summary, entry.Text),
                    Polled = true,
                    ReferenceNames = entry.KnownExploited is { CveId: var cve } ? [new Identifier(IdentifierKind.Cve, cve).Token] : [],
                    ReturnsFrom = source.Reference ? [CatalogKeeping.TakenBack] : [],
                }),
        ];
    }
}
