namespace BriefingBot.Feeds.Fetching;

/// <summary>How a fetch ended. Every reason is a sentence that an administrator can act on.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>There is a body. Its validators replace the stored ones, also where they are null.</summary>
    /// <param name="Bytes">Decoded, at most <see cref="FetchRequest.LongestBody"/> long; its charset is the reader's to find.</param>
    /// <param name="ContentType">The header as sent.</param>
    /// <param name="ETag">To the letter, also where its quotes are missing: only the server compares it.</param>
    /// <param name="LastModified">To the letter.</param>
    /// <param name="FinalAddress">Where the body came from; relative links in it count from here.</param>
    /// <param name="MovedTo">Where permanent redirects (301, 308) say that the address is from now on; null without one.</param>
    /// <param name="MaxAge">How long the answer stays fresh by <c>Cache-Control</c> or <c>Expires</c>, at most a day; null when it does not say.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes,
        string? ContentType,
        string? ETag,
        string? LastModified,
        Uri FinalAddress,
        Uri? MovedTo,
        TimeSpan? MaxAge) : FetchResult;

    /// <summary>Nothing changed since the validators that were sent (304); they stay as they are.</summary>
    /// <param name="MovedTo">As in <see cref="Fetched"/>.</param>
    /// <param name="MaxAge">As in <see cref="Fetched"/>.</param>
    public sealed record NotModified(Uri? MovedTo, TimeSpan? MaxAge) : FetchResult;

    /// <summary>It could not be had this time.</summary>
    /// <param name="StatusCode">The last answer's; null when none came.</param>
    /// <param name="RetryAfter">How long to leave it alone, as the server or a pause of its host asks; at most a day.</param>
    public sealed record Failed(string Reason, int? StatusCode, TimeSpan? RetryAfter) : FetchResult;

    /// <summary>
    /// The address, an address that it redirects to, or what its name resolves to, must not be fetched: no connection to it was tried.
    /// Trying again changes nothing; an edit of the manifest or of <c>Feeds:AllowedInternalHosts</c> may.
    /// </summary>
    public sealed record Refused(string Reason) : FetchResult;
}
