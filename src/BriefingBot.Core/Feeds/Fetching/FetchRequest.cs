namespace BriefingBot.Feeds.Fetching;

/// <summary>An address to fetch, with the validators of the last answer.</summary>
public sealed record FetchRequest(Uri Address)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}
