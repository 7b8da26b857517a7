using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Articles;

/// <summary>One of the names under which an article is recognised when it comes again.</summary>
/// <param name="Kind"><c>id</c>, <c>entry</c> or <c>url</c>; <c>address</c> finds an article with an explicit id and plays no part in identity.</param>
/// <param name="Value">At most <see cref="LongestValue"/> characters; a longer one stands as its hash.</param>
public readonly record struct ArticleKey(string Kind, string Value)
{
    /// <summary>PostgreSQL's index takes rows of 2,704 bytes at most, and feeds have entry ids of any length.</summary>
    internal const int LongestValue = 500;

    /// <summary>Identity: an explicit id alone; otherwise the source's entry id and the canonical address. Never the date.</summary>
    public static IReadOnlyList<ArticleKey> Of(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Id is { } id)
        {
            return [new("id", Bounded(id))];
        }

        // What a marked source says of an address is not what an open one says of it: each keeps its own.
        var canonical = CanonicalUrl.Of(draft.Url);
        var url = new ArticleKey("url", Bounded(draft.Source.Tlp == Tlp.Clear ? canonical : $"{draft.Source.Id}\n{canonical}"));
        return draft.EntryId is { } entry ? [new("entry", Bounded($"{draft.Source.Id}\n{entry}")), url] : [url];
    }

    /// <summary>Under what an article is found by its address, beside the keys that make its identity.</summary>
    public static ArticleKey AddressOf(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new("address", OfAddress(draft.Url));
    }

    /// <summary>The value under which an address is looked for.</summary>
    internal static string OfAddress(string url) => Bounded(CanonicalUrl.Of(url));

    private static string Bounded(string value) =>
        value.Length <= LongestValue ? value : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
