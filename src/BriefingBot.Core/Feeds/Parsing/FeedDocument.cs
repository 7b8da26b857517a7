namespace BriefingBot.Feeds.Parsing;

/// <summary>A feed as it came from the network or from a file.</summary>
/// <param name="Bytes">The body, after its content encoding (gzip, …) was removed.</param>
/// <param name="ContentType">The whole header value, as <c>text/xml; charset=utf-8</c>; null where there was none.</param>
/// <param name="Url">Where the body came from, after redirects: relative links are resolved against it.</param>
public sealed record FeedDocument(ReadOnlyMemory<byte> Bytes, string? ContentType, Uri? Url)
{
    /// <summary>The Content-Language that it came with: the language of what names none itself.</summary>
    public string? ContentLanguage { get; init; }
}
