using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>
/// The <c>meta</c> elements of a page, by their lower-case names. A <c>property</c> may hold several; of one name the last counts,
/// as in Readability. What stands in a <c>property</c> can also be asked for as "property=…".
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

            Add(meta.GetAttribute("property"), content, "property=");
            foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
            {
                Add(meta.GetAttribute(attribute), content, "");
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

    private void Add(string? names, string content, string prefix)
    {
        foreach (var name in (names ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            values[prefix + name.Replace('.', ':')] = content;
        }
    }
}
