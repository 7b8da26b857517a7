using BriefingBot.Articles;

namespace BriefingBot.Feeds.Text;

/// <summary>What may be kept of a text, and is of the article.</summary>
internal static class KeptText
{
    /// <summary>Where nothing is marked as the summary: about as long as one.</summary>
    private const int LongestExcerpt = 600;

    /// <param name="summary">May be empty.</param>
    public static string Of(TextMode mode, string summary, string text) => ArticleBoilerplate.Remove(mode switch
    {
        TextMode.Link => "",
        TextMode.Excerpt => Excerpt(summary.Length > 0 ? summary : text),
        _ => text.Length >= summary.Length ? text : summary,
    });

    /// <summary>Cut between words.</summary>
    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text
        : text.LastIndexOf(' ', LongestExcerpt) is > 0 and var space ? text[..space] + " …"
        : text[..LongestExcerpt];
}
