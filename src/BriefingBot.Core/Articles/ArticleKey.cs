namespace BriefingBot.Articles;

/// <summary>One of the names under which an article is recognised when it comes again.</summary>
/// <param name="Kind"><c>id</c>, <c>entry</c> or <c>url</c>; <c>address</c> finds an article with an explicit id and plays no part in identity.</param>
public readonly record struct ArticleKey(string Kind, string Value)
{
    /// <summary>Identity: an explicit id alone; otherwise the source's entry id and the canonical address. Never the date.</summary>
    public static IReadOnlyList<ArticleKey> Of(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Id is { } id)
        {
            return [new("id", id)];
        }

        var url = new ArticleKey("url", CanonicalUrl.Of(draft.Url));
        return draft.EntryId is { } entry ? [new("entry", $"{draft.Source.Id}\n{entry}"), url] : [url];
    }

    /// <summary>Under what an article is found by its address, beside the keys that make its identity.</summary>
    public static ArticleKey AddressOf(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new("address", CanonicalUrl.Of(draft.Url));
    }
}
