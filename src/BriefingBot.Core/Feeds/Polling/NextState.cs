using BriefingBot.Articles;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Polling;

/// <summary>What is remembered of a source after it was polled once more.</summary>
internal static class NextState
{
    /// <summary>A place that an address moved to for good, and that fails this often, is given up for the address itself.</summary>
    private const int FailuresOfMoved = 3;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    public static SourceState After(SourceState before, SourceOrigin origin, Reading reading, DateTimeOffset now) => reading switch
    {
        Reading.NotModified same => Known(before with { MovedTo = same.MovedTo ?? before.MovedTo }, origin, Longer(same.FreshFor, before.TimeToLive), now),
        Reading.Content content => Full(before, origin, content, now),
        Reading.Unread unread => Failed(before, origin, unread.Reason, unread.Answered, unread.RetryAfter, now),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The content is what it was, so what was wrong with it is wrong still.</summary>
    private static SourceState Known(SourceState before, SourceOrigin origin, TimeSpan? freshFor, DateTimeOffset now) => before.ContentHealth == SourceHealth.Failing
        ? Failed(before, origin, before.ContentError ?? "", answered: true, freshFor, now)
        : Succeeded(before, origin, freshFor, now) with
        {
            Health = before.ContentHealth is null or SourceHealth.Healthy ? SourceHealth.NotModified : before.ContentHealth.Value,
            Error = before.ContentError,
        };

    private static SourceState Full(SourceState before, SourceOrigin origin, Reading.Content content, DateTimeOffset now)
    {
        var rest = Longer(content.FreshFor, content.TimeToLive);
        var after = content.Health == SourceHealth.Failing
            ? Failed(before, origin, content.Problem ?? "", answered: true, rest, now)
            : Succeeded(before, origin, rest, now) with { Health = content.Health, Error = content.Problem };
        return after with
        {
            // Replaced by those of each full answer, also when it has none: a validator that outlives its content hides the next one.
            ETag = content.ETag,
            LastModified = content.LastModified,
            MovedTo = content.MovedTo ?? before.MovedTo,
            TimeToLive = content.TimeToLive,
            ContentHealth = content.Health,
            ContentError = content.Problem,
            LastNewEntry = content.Kept.Added > 0 ? now : before.LastNewEntry,
            NextPoll = content.Unfinished ? now + LookAgain : after.NextPoll,
        };
    }

    private static SourceState Succeeded(SourceState before, SourceOrigin origin, TimeSpan? freshFor, DateTimeOffset now) => before with
    {
        LastPoll = now,
        LastSuccess = now,
        Failures = 0,
        NextPoll = now + (origin.Kind == SourceKind.Folder
            ? origin.Poll
            : PollSchedule.AfterSuccess(before.SourceId, origin.Poll, freshFor, now)),
    };

    private static TimeSpan? Longer(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private static SourceState Failed(
        SourceState before, SourceOrigin origin, string reason, bool answered, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var failures = before.Failures + 1;
        return before with
        {
            LastPoll = now,
            Failures = failures,
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
