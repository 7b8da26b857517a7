namespace BriefingBot.Feeds.Health;

/// <summary>What is remembered of polling a source.</summary>
/// <param name="Address">The address that all of it belongs to.</param>
internal sealed record SourceState(string SourceId, string Address)
{
    /// <summary>Once a week: whether its "not modified" is true.</summary>
    private static readonly TimeSpan FullLookOfSilent = TimeSpan.FromDays(7);

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

    /// <summary>In a row; 0 when the last poll could read it.</summary>
    public int Failures { get; init; }

    /// <summary>When these began.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Answers in a row that were no feed.</summary>
    public int Unreadable { get; init; }

    public SourceHealth Health { get; init; } = SourceHealth.New;

    /// <summary>What is wrong, in words that an administrator can act on.</summary>
    public string? Error { get; init; }

    /// <summary>What the last full answer was; null before the first.</summary>
    public SourceHealth? ContentHealth { get; init; }

    public string? ContentError { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? LastFull { get; init; }

    public ValidatorTrust Validators { get; init; }

    public Cadence Cadence { get; init; } = Cadence.Unknown;

    /// <summary>The entries of the last full answer that could not be stored.</summary>
    public IReadOnlyList<PoisonEntry> Poison { get; init; } = [];

    /// <summary>What the administrators were told last; null when they know of no trouble.</summary>
    public SourceTrouble? Told { get; init; }

    /// <summary>As it is asked now: a source that is silent behind its validators is asked without them now and then.</summary>
    public SourceState ToAsk(DateTimeOffset now) =>
        Health == SourceHealth.Silent && Validators == ValidatorTrust.Trusted && (ETag ?? LastModified) is not null && now - LastFull >= FullLookOfSilent
            ? this with { ETag = null, LastModified = null, Validators = ValidatorTrust.Doubted }
            : this;
}
