namespace BriefingBot.Feeds.Extraction;

/// <summary>How the reading of a page ended.</summary>
public abstract record PageExtraction
{
    private PageExtraction()
    {
    }

    public sealed record Extracted(ExtractedPage Page) : PageExtraction;

    /// <summary>The page holds no text that looks like an article.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Failed(string Reason) : PageExtraction;

    /// <summary>Reading the page would cost more than <see cref="PageLimits"/> grant.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : PageExtraction;
}
