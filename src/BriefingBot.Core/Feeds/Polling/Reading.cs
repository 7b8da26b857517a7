using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Polling;

/// <summary>What reading a source once came to.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>It is as it was at the last full answer.</summary>
    /// <param name="MovedTo">Where the address has moved for good.</param>
    /// <param name="FreshFor">How long it asks to be left alone.</param>
    public sealed record NotModified(string? MovedTo = null, TimeSpan? FreshFor = null) : Reading
    {
        /// <summary>What became of entries whose pages were still to be read.</summary>
        public EntryCounts Kept { get; init; } = new();
    }

    /// <summary>It gave its content.</summary>
    /// <param name="Health">Healthy, salvaged or empty; failing when the content could not be read at all.</param>
    /// <param name="Kept">What became of its entries.</param>
    public sealed record Content(SourceHealth Health, string? Problem, EntryCounts Kept) : Reading
    {
        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public string? MovedTo { get; init; }

        /// <summary>How long the server asks that it be left alone.</summary>
        public TimeSpan? FreshFor { get; init; }

        /// <summary>How long the feed itself asks to be left alone.</summary>
        public TimeSpan? TimeToLive { get; init; }

        /// <summary>When its entries were published, as they say; without those that do not.</summary>
        public IReadOnlyCollection<DateTimeOffset> Published { get; init; } = [];

        /// <summary>The entries that could not be stored.</summary>
        public IReadOnlyList<PoisonEntry> Poison { get; init; } = [];

        /// <summary>Something is still being written: look again soon.</summary>
        public bool Unfinished { get; init; }
    }

    /// <summary>It could not be read.</summary>
    /// <param name="Answered">Whether somebody answered; else it may be this side's network.</param>
    /// <param name="RetryAfter">When it asks to be tried again.</param>
    public sealed record Unread(string Reason, bool Answered, TimeSpan? RetryAfter = null) : Reading;
}
