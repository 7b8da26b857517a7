using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// The <c>meta</c> elements of a page, by their lower-case names. A <c>property</c> may hold several; of one name the last counts,
/// as in Readability.
/// </summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public MetaTags(IDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if (meta.GetAttribute("content")?.Trim() is not { Length: > 0 } content)
            {
                continue;
            }

            var names = string.Join(' ', meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"), meta.GetAttribute("http-equiv"));
            foreach (var name in names.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                values[name.Replace('.', ':')] = content;
            }
        }
    }

    /// <returns>The first of these that the page has; null without one.</returns>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
