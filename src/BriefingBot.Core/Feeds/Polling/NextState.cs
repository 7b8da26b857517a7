using BriefingBot.Articles;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Polling;

/// <summary>What is remembered of a source after it was polled once more.</summary>
internal static class NextState
{
    /// <summary>A place that an address moved to for good, and that fails this often, is given up for the address itself.</summary>
    private const int FailuresOfMoved = 3;

    private const string LyingValidators = "The server says \"not modified\" when there is something new, so it is asked for everything each time";

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    public static SourceState After(SourceState before, SourceOrigin origin, Reading reading, DateTimeOffset now)
    {
        var after = reading switch
        {
            Reading.NotModified same => Known(before with { MovedTo = same.MovedTo ?? before.MovedTo }, origin, Longer(same.FreshFor, before.TimeToLive), now),
            Reading.Content content => Full(before, origin, content, now),
            Reading.Unread unread => Failed(before, origin, unread.Reason, unread.Answered, unread.RetryAfter, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        // Notes come when somebody writes one.
        return after is { Failures: 0, Health: not SourceHealth.Quarantined } && origin.Kind != SourceKind.Folder && after.Cadence.SilenceOn(Day(now)) is { } silence
            ? after with { Health = SourceHealth.Silent, Error = Joined(silence.ToString(), after.Error) }
            : after;
    }

    /// <summary>The content is what it was, so what was wrong with it is wrong still.</summary>
    private static SourceState Known(SourceState before, SourceOrigin origin, TimeSpan? freshFor, DateTimeOffset now) => before.ContentHealth == SourceHealth.Failing
        ? Unreadable(before, origin, before.ContentError ?? "", freshFor, now)
        : Succeeded(before, origin, freshFor, now) with
        {
            Health = before.ContentHealth is null or SourceHealth.Healthy ? SourceHealth.NotModified : before.ContentHealth.Value,
            Error = before.ContentError,
        };

    private static SourceState Full(SourceState before, SourceOrigin origin, Reading.Content content, DateTimeOffset now)
    {
        var rest = Longer(content.FreshFor, content.TimeToLive);
        var refused = content.Health == SourceHealth.Failing;
        var poison = refused ? before.Poison : content.Poison;
        var trust = TrustAfter(before.Validators, content);
        var health = refused || poison.Count == 0 ? content.Health : Quarantine.Holds(poison) ? SourceHealth.Quarantined : SourceHealth.Salvaged;
        var problem = refused ? content.Problem : Joined(content.Problem, PoisonText.Of(poison), trust == ValidatorTrust.Refuted ? LyingValidators : null);
        var after = refused
            ? Unreadable(before, origin, content.Problem ?? "", rest, now)
            : Succeeded(before, origin, rest, now) with { Health = health, Error = problem };

        // An entry that is tried again must come again.
        var keepsValidators = trust != ValidatorTrust.Refuted && poison.All(Quarantine.IsSetAside);
        return after with
        {
            // Replaced by those of each full answer, also when it has none: a validator that outlives its content hides the next one.
            ETag = keepsValidators ? content.ETag : null,
            LastModified = keepsValidators ? content.LastModified : null,
            Validators = trust,
            MovedTo = content.MovedTo ?? before.MovedTo,
            TimeToLive = content.TimeToLive,
            ContentHealth = health,
            ContentError = problem,
            LastFull = now,
            LastNewEntry = content.Kept.Added > 0 ? now : before.LastNewEntry,
            Cadence = refused ? before.Cadence : before.Cadence.With(DaysOf(content, isFirst: before.LastFull is null, now)),
            Poison = poison,
            NextPoll = content.Unfinished ? now + LookAgain : after.NextPoll,
        };
    }

    private static ValidatorTrust TrustAfter(ValidatorTrust before, Reading.Content content) =>
        before == ValidatorTrust.Doubted ? content.Kept.Added > 0 ? ValidatorTrust.Refuted : ValidatorTrust.Trusted : before;

    /// <summary>
    /// The days on which the source published: as its entries say, where that is not ahead, and today when something came that was not
    /// there before. What the first answer holds was there before.
    /// </summary>
    private static IEnumerable<DateOnly> DaysOf(Reading.Content content, bool isFirst, DateTimeOffset now)
    {
        var published = content.Published.Where(time => time <= now).Select(Day).Distinct();
        return content.Kept.Added > 0 && (!isFirst || content.Published.Count == 0) ? published.Append(Day(now)) : published;
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var said = string.Join(". ", parts.ToArray().Where(part => part is not null).Select(part => part!.TrimEnd('.')));
        return said.Length == 0 ? null : said;
    }

    private static SourceState Succeeded(SourceState before, SourceOrigin origin, TimeSpan? freshFor, DateTimeOffset now) => before with
    {
        LastPoll = now,
        LastSuccess = now,
        Failures = 0,
        FailingSince = null,
        Unreadable = 0,
        NextPoll = now + (origin.Kind == SourceKind.Folder
            ? origin.Poll
            : PollSchedule.AfterSuccess(before.SourceId, origin.Poll, freshFor, now)),
    };

    /// <summary>It answered, and what came was no feed.</summary>
    private static SourceState Unreadable(SourceState before, SourceOrigin origin, string reason, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var after = Failed(before, origin, reason, answered: true, retryAfter, now) with { Unreadable = before.Unreadable + 1 };
        return after.Unreadable < Quarantine.UnreadableAnswers ? after : after with
        {
            Health = SourceHealth.Quarantined,
            Error = FormattableString.Invariant($"set aside, for its last {after.Unreadable} answers could not be read; it is still looked at. ") + reason,
        };
    }

    private static TimeSpan? Longer(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private static SourceState Failed(
        SourceState before, SourceOrigin origin, string reason, bool answered, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var failures = before.Failures + 1;
        return before with
        {
            LastPoll = now,
            Failures = failures,
            FailingSince = before.FailingSince ?? now,
            Health = SourceHealth.Failing,
            Error = reason,
            MovedTo = failures >= FailuresOfMoved ? null : before.MovedTo,

            // A folder that is not there costs nothing to look for, and whoever puts it back waits for it.
            NextPoll = now + (origin.Kind == SourceKind.Folder
                ? origin.Poll
                : PollSchedule.AfterFailure(before.SourceId, origin.Poll, failures, answered, retryAfter, now)),
        };
    }
}
