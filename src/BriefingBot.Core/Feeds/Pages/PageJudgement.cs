using System.Net.Mime;
using BriefingBot.Articles;
using BriefingBot.Feeds.Extraction;

namespace BriefingBot.Feeds.Pages;

/// <summary>Whether what a page gave is the entry's whole text.</summary>
internal static class PageJudgement
{
    /// <summary>What is shorter is a notice, whatever it says.</summary>
    private const int ShortestArticle = 100;

    private static readonly char[] Punctuation = [.. ".,:;!?\"'“”‘’()[]"];

    /// <summary>A page without a type is looked at; one that is a file or a feed is not.</summary>
    public static bool IsHtml(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is null or "" or MediaTypeNames.Text.Html or "application/xhtml+xml";

    /// <param name="finalAddress">Where the page was, after redirects.</param>
    public static PageRead Of(AwaitedEntry entry, Uri finalAddress, PageExtraction extraction)
    {
        if (extraction is not PageExtraction.Extracted({ } page))
        {
            return new PageRead.NotWhole("Its page holds no article that can be read.");
        }

        var asked = new Uri(entry.Url);
        return finalAddress != asked && Walls.IsAddressOfOne(finalAddress) && !Walls.IsAddressOfOne(asked)
                ? new PageRead.NotWhole("Its page asks for a login or a consent first.")
            : finalAddress.AbsolutePath == "/" && asked.AbsolutePath != "/" ? new PageRead.NotWhole("Its page leads to the front page of its site.")
            : CanonicalUrl.Of(finalAddress.AbsoluteUri) != CanonicalUrl.Of(entry.Url) && !IsOf(entry.Title, page) ? new PageRead.NotWhole("Its page leads to one on something else.")
            : page.IsPaywalled || Walls.AsksForSubscription(page.Text) ? new PageRead.NotWhole("Its page is for subscribers.", IsPaywalled: true)
            : Walls.AsksForConsentOrProof(page.Text) ? new PageRead.NotWhole("Its page asks for a consent, or whether a program reads it.")
            : IsOther(entry.Language, page.Language) ? new PageRead.NotWhole($"Its page is in another language ({page.Language}).")
            : page.Text.Length < ShortestArticle || page.Text.Length <= entry.Text.Length ? new PageRead.NotWhole("Its page has no more text than the feed.")
            : new PageRead.Whole(new(entry.HasMadeTitle ? page.Title : null, DateOf(entry, page), page.Text[..Math.Min(page.Text.Length, ArticleIngester.LongestText)]));
    }

    /// <summary>
    /// Whether half of the title's longer words stand in a page. Asked only of pages that another address led to: articles that are gone
    /// lead to lists of others, counted links lead to the article.
    /// </summary>
    private static bool IsOf(string title, ExtractedPage page)
    {
        var words = title.Split(' ').Select(word => word.Trim(Punctuation)).Where(word => word.Length > 3).ToList();
        var found = words.Count(word =>
            page.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || page.Title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
        return found * 2 >= words.Count;
    }

    /// <summary>Only where both say what they are in. "en-GB" and "en_US" are one language.</summary>
    private static bool IsOther(string? language, string? other) =>
        language is not null && other is not null && !Primary(language).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string tag) => tag.Split('-', '_')[0];

    /// <summary>The epoch and what lies before it is a field that nobody filled, as in feeds.</summary>
    private static DateTimeOffset? DateOf(AwaitedEntry entry, ExtractedPage page) =>
        entry.PublishedAt is null && page.PublishedAt > DateTimeOffset.UnixEpoch ? page.PublishedAt : null;
}
