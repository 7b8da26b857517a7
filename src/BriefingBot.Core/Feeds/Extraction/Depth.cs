using AngleSharp.Dom;

namespace BriefingBot.Feeds.Extraction;

/// <summary>How deep elements are nested; it stops counting where that is settled.</summary>
internal static class Depth
{
    public static int Of(IElement element)
    {
        var depth = 0;
        for (var parent = element.ParentElement; parent is not null && depth <= PageLimits.Nesting; parent = parent.ParentElement)
        {
            depth++;
        }

        return depth;
    }

    /// <exception cref="PageRefusedException">The document is more than SmartReader can read in time.</exception>
    public static void Check(IDocument document)
    {
        var (elements, total) = (0, 0);
        foreach (var element in document.All)
        {
            elements++;
            total += Of(element);
            if (elements > PageLimits.Elements || total > PageLimits.TotalNesting)
            {
                throw new PageRefusedException($"It has {document.All.Length:N0} elements besides scripts and navigation, more than an article has.");
            }
        }
    }
}
