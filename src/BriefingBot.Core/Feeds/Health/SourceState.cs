namespace BriefingBot.Feeds.Health;

/// <summary>What is remembered of polling a source.</summary>
/// <param name="Address">The address that all of it belongs to.</param>
internal sealed record SourceState(string SourceId, string Address)
{
    /// <summary>Where the address has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Of the last full answer, exactly as it came; null when that had none.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    /// <summary>How long the feed itself asks to be left alone, in its last full answer.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Null: at once.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    public DateTimeOffset? LastPoll { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastNewEntry { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }

    public SourceHealth Health { get; init; } = SourceHealth.New;

    /// <summary>What is wrong, in words that an administrator can act on.</summary>
    public string? Error { get; init; }

    /// <summary>What the last full answer was; null before the first.</summary>
    public SourceHealth? ContentHealth { get; init; }

    public string? ContentError { get; init; }
}
