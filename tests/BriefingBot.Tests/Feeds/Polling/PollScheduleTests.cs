using BriefingBot.Feeds.Polling;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Polling;

public sealed class PollScheduleTests
{
    private static readonly Gen<string> Ids = Gen.String[Gen.Char['a', 'z'], 1, 12];
    private static readonly Gen<TimeSpan> Polls = Gen.Int[1, 7 * 24 * 3600].Select(seconds => TimeSpan.FromSeconds(seconds));
    private static readonly Gen<TimeSpan?> Asked = Gen.OneOf(Gen.Const((TimeSpan?)null), Gen.Int[-10, 1_000_000].Select(seconds => (TimeSpan?)TimeSpan.FromSeconds(seconds)));
    private static readonly Gen<DateTimeOffset> Times = Gen.Long[0, 4_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds);

    [Fact]
    public void A_source_that_was_read_rests_as_long_as_it_and_the_manifest_ask_and_a_tenth_more_at_most() =>
        Gen.Select(Ids, Polls, Asked, Times).Sample((id, poll, asked, now) =>
        {
            var least = Max(poll, Bounded(asked));
            var wait = PollSchedule.AfterSuccess(id, poll, asked, now);
            return wait >= least && wait <= least * (1 + PollSchedule.Jitter) + TimeSpan.FromTicks(2);
        });

    [Fact]
    public void A_failing_source_rests_longer_each_time_and_is_never_given_up() =>
        Gen.Select(Ids, Polls, Gen.Int[1, 5_000], Asked, Gen.Bool, Times).Sample((id, poll, failures, asked, answered, now) =>
        {
            var wait = PollSchedule.AfterFailure(id, poll, failures, answered, asked, now);
            var most = Max(Max(PollSchedule.LongestBackoff, poll), Bounded(asked));
            return wait >= Bounded(asked) && wait > TimeSpan.Zero && wait <= most * (1 + PollSchedule.Jitter) + TimeSpan.FromTicks(2)
                && PollSchedule.AfterFailure(id, poll, failures + 1, answered, asked, now) >= wait - TimeSpan.FromTicks(2);
        });

    [Fact]
    public void A_server_that_answers_is_never_asked_more_often_than_the_manifest_says() =>
        Gen.Select(Ids, Polls, Gen.Int[1, 100], Times).Sample((id, poll, failures, now) =>
            PollSchedule.AfterFailure(id, poll, failures, answered: true, null, now) >= poll);

    [Fact]
    public void When_nobody_answers_the_first_try_comes_within_minutes() => Assert.InRange(
        PollSchedule.AfterFailure("krebs", TimeSpan.FromHours(6), 1, answered: false, null, DateTimeOffset.UnixEpoch),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(5.5));

    [Fact]
    public void The_same_history_gives_the_same_time_and_two_sources_part() =>
        Assert.Equal(
            [true, false],
            new[] { "krebs", "talos" }.Select(id =>
                PollSchedule.AfterSuccess("krebs", TimeSpan.FromHours(1), null, DateTimeOffset.UnixEpoch)
                == PollSchedule.AfterSuccess(id, TimeSpan.FromHours(1), null, DateTimeOffset.UnixEpoch)));

    private static TimeSpan Bounded(TimeSpan? asked) =>
        asked is not { } time || time < TimeSpan.Zero ? TimeSpan.Zero : time < PollSchedule.LongestAsked ? time : PollSchedule.LongestAsked;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
