namespace BriefingBot.Articles;

/// <summary>One of the names under which an article is recognised when it comes again.</summary>
/// <param name="Kind"><c>id</c>, <c>entry</c> or <c>url</c>.</param>
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

        // What a marked source says of an address must not become a version of what an open one said.
        var canonical = CanonicalUrl.Of(draft.Url);
        var url = new ArticleKey("url", draft.Source.Tlp == Tlp.Clear ? canonical : $"{draft.Source.Id}\n{canonical}");
        return draft.EntryId is { } entry ? [new("entry", $"{draft.Source.Id}\n{entry}"), url] : [url];
    }
}
