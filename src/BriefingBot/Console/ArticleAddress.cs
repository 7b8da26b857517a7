using System.Globalization;
using BriefingBot.Briefings;

namespace BriefingBot.LocalConsole;

/// <summary>
/// The address of an article's page: <c>/articles/{id}?start=12&amp;length=40&amp;q=90-15#quote</c>, with the passage that is asked
/// for and the others that are quoted. An id is any text, slashes and percent signs too, so it is read from the request line itself:
/// the decoded path no longer tells <c>%2F</c> from <c>%252F</c>.
/// </summary>
internal static class ArticleAddress
{
    private const string Folder = "/articles/";

    /// <param name="asked">The passage that the reader is taken to; null for the top of the page.</param>
    /// <param name="others">Passages that are marked too.</param>
    public static string Of(string articleId, Quote? asked, IEnumerable<Quote> others)
    {
        var page = Folder + Uri.EscapeDataString(articleId);
        if (asked is null)
        {
            return page;
        }

        var marked = others.Where(quote => quote != asked).Select(quote => string.Create(CultureInfo.InvariantCulture, $"&q={quote.Start}-{quote.Length}"));
        return string.Create(CultureInfo.InvariantCulture, $"{page}?start={asked.Start}&length={asked.Length}{string.Concat(marked)}#quote");
    }

    /// <summary>The id in a request's target, as it was sent; null when there is none.</summary>
    public static string? IdIn(string target)
    {
        var path = target.Split('?', 2)[0];
        var at = path.IndexOf(Folder, StringComparison.OrdinalIgnoreCase);
        return at < 0 || at + Folder.Length == path.Length ? null : Uri.UnescapeDataString(path[(at + Folder.Length)..]);
    }
}
