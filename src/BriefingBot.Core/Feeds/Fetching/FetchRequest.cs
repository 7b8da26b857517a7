namespace BriefingBot.Feeds.Fetching;

/// <summary>What to fetch, and which version of it is there already.</summary>
/// <param name="Address">As the manifest or an entry gives it; the guard judges it first.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>For feeds: their own types first, but whatever comes.</summary>
    public const string FeedTypes =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    public const string PageTypes = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <summary>The <c>ETag</c> of the last <see cref="FetchResult.Fetched"/>, to the letter; null when it had none.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the last <see cref="FetchResult.Fetched"/>, to the letter; null when it had none.</summary>
    public string? LastModified { get; init; }

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get; init; } = FeedTypes;

    /// <summary>Bytes of the body, as sent and again as decoded; at most <see cref="FetchLimits.Body"/>.</summary>
    public int LongestBody { get; init; } = FetchLimits.Body;

    /// <summary>
    /// What the guard does not know of: asked after it, of the address and of each that it redirects to. It says why that one is not to
    /// be fetched; null when it may be.
    /// </summary>
    public Func<Uri, CancellationToken, Task<string?>>? Objection { get; init; }
}
