namespace BriefingBot.Feeds.Fetching;

/// <summary>What fetching an address came to.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="ETag">Exactly as it came.</param>
    /// <param name="LastModified">Exactly as it came.</param>
    /// <param name="MovedTo">Where it has moved for good; null when it has not.</param>
    /// <param name="MaxAge">How long the server says that it stays the same.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes,
        string? ContentType,
        string? ETag,
        string? LastModified,
        Uri FinalAddress,
        Uri? MovedTo,
        TimeSpan? MaxAge) : FetchResult;

    public sealed record NotModified(Uri? MovedTo, TimeSpan? MaxAge) : FetchResult;

    /// <param name="Reason">In words that an administrator can act on.</param>
    /// <param name="StatusCode">Null when nothing answered.</param>
    public sealed record Failed(string Reason, int? StatusCode, TimeSpan? RetryAfter) : FetchResult;

    /// <summary>No connection was tried.</summary>
    public sealed record Refused(string Reason) : FetchResult;
}
