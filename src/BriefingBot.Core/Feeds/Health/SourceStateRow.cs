using System.Text.Json;
using BriefingBot.Storage;

namespace BriefingBot.Feeds.Health;

/// <summary>A <see cref="SourceState"/> as the store keeps it.</summary>
internal sealed class SourceStateRow
{
    public const string Select =
        """
        select source_id as SourceId, address, moved_to as MovedTo, etag as ETag, last_modified as LastModified, time_to_live as TimeToLive,
               next_poll as NextPoll, last_poll as LastPoll, last_success as LastSuccess, last_new_entry as LastNewEntry,
               failures, health, error, content_health as ContentHealth, content_error as ContentError,
               failing_since as FailingSince, unreadable, last_full as LastFull, validators, active_days as ActiveDays, poison, told
          from source_states
        """;

    public required string SourceId { get; init; }

    public required string Address { get; init; }

    public string? MovedTo { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Milliseconds.</summary>
    public long? TimeToLive { get; init; }

    public long? NextPoll { get; init; }

    public long? LastPoll { get; init; }

    public long? LastSuccess { get; init; }

    public long? LastNewEntry { get; init; }

    public int Failures { get; init; }

    public required string Health { get; init; }

    public string? Error { get; init; }

    public string? ContentHealth { get; init; }

    public string? ContentError { get; init; }

    public long? FailingSince { get; init; }

    public int Unreadable { get; init; }

    public long? LastFull { get; init; }

    public required string Validators { get; init; }

    public required string ActiveDays { get; init; }

    /// <summary>JSON.</summary>
    public string? Poison { get; init; }

    public string? Told { get; init; }

    public static SourceStateRow Of(SourceState state) => new()
    {
        SourceId = state.SourceId,
        Address = state.Address,
        MovedTo = state.MovedTo,
        ETag = state.ETag,
        LastModified = state.LastModified,
        TimeToLive = (long?)state.TimeToLive?.TotalMilliseconds,
        NextPoll = state.NextPoll.ToStored(),
        LastPoll = state.LastPoll.ToStored(),
        LastSuccess = state.LastSuccess.ToStored(),
        LastNewEntry = state.LastNewEntry.ToStored(),
        Failures = state.Failures,
        Health = state.Health.ToString(),
        Error = state.Error,
        ContentHealth = state.ContentHealth?.ToString(),
        ContentError = state.ContentError,
        FailingSince = state.FailingSince.ToStored(),
        Unreadable = state.Unreadable,
        LastFull = state.LastFull.ToStored(),
        Validators = state.Validators.ToString(),
        ActiveDays = state.Cadence.ToString(),
        Poison = state.Poison.Count == 0 ? null : JsonSerializer.Serialize(state.Poison),
        Told = state.Told?.ToString(),
    };

    public SourceState ToState() => new(SourceId, Address)
    {
        MovedTo = MovedTo,
        ETag = ETag,
        LastModified = LastModified,
        TimeToLive = TimeToLive is { } rest ? TimeSpan.FromMilliseconds(rest) : null,
        NextPoll = NextPoll.FromStored(),
        LastPoll = LastPoll.FromStored(),
        LastSuccess = LastSuccess.FromStored(),
        LastNewEntry = LastNewEntry.FromStored(),
        Failures = Failures,
        Health = Enum.Parse<SourceHealth>(Health),
        Error = Error,
        ContentHealth = ContentHealth is null ? null : Enum.Parse<SourceHealth>(ContentHealth),
        ContentError = ContentError,
        FailingSince = FailingSince.FromStored(),
        Unreadable = Unreadable,
        LastFull = LastFull.FromStored(),
        Validators = Enum.Parse<ValidatorTrust>(Validators),
        Cadence = Cadence.Parse(ActiveDays),
        Poison = Poison is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<PoisonEntry>>(Poison) ?? [],
        Told = Told is null ? null : Enum.Parse<SourceTrouble>(Told),
    };
}
