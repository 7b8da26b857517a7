using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Tests.Feeds.Polling;

public sealed class NextStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly SourceOrigin Hourly = new(SourceKind.Feed, "https://news.example/feed", TimeSpan.FromHours(1));
    private static readonly SourceState New = new("krebs", Hourly.Address);
    private static readonly Reading Full = new Reading.Content(SourceHealth.Healthy, null, new(2, 2)) { ETag = "\"1\"" };
    private static readonly Reading Refused = new Reading.Content(SourceHealth.Failing, "no feed", new()) { ETag = "\"2\"" };
    private static readonly Reading Down = new Reading.Unread("nobody answers", Answered: false);

    [Fact]
    public void Not_modified_after_a_failure_of_the_network_is_a_recovery()
    {
        var state = After(Full, Down, new Reading.NotModified());

        Assert.Equal((SourceHealth.NotModified, null, 0), (state.Health, state.Error, state.Failures));
    }

    [Fact]
    public void Not_modified_after_content_that_could_not_be_read_is_a_failure_still()
    {
        var state = After(Refused, Down, new Reading.NotModified());

        Assert.Equal((SourceHealth.Failing, "no feed", 3), (state.Health, state.Error, state.Failures));
        Assert.Null(state.LastSuccess);
    }

    [Fact]
    public void An_empty_feed_is_no_failure_and_stays_empty_while_it_is_not_modified()
    {
        var state = After(new Reading.Content(SourceHealth.Empty, null, new()) { ETag = "\"0\"" }, new Reading.NotModified());

        Assert.Equal((SourceHealth.Empty, Now), (state.Health, state.LastSuccess));
    }

    [Fact]
    public void Validators_are_those_of_the_last_full_answer_and_go_with_one_that_has_none()
    {
        Assert.Equal("\"1\"", After(Full, Down).ETag);
        Assert.Equal("\"2\"", After(Full, Refused).ETag);
        Assert.Null(After(Full, new Reading.Content(SourceHealth.Healthy, null, new(2))).ETag);
    }

    [Fact]
    public void What_a_feed_asks_for_holds_while_it_is_not_modified()
    {
        var slow = new Reading.Content(SourceHealth.Healthy, null, new(1)) { ETag = "\"1\"", TimeToLive = TimeSpan.FromHours(5) };

        Assert.InRange(After(slow, new Reading.NotModified()).NextPoll!.Value, Now.AddHours(5), Now.AddHours(5.5));
    }

    [Fact]
    public void An_address_that_moved_for_good_is_remembered_until_it_keeps_failing()
    {
        var moved = new Reading.Content(SourceHealth.Healthy, null, new(1)) { MovedTo = "https://new.example/feed" };

        Assert.Equal("https://new.example/feed", After(moved, Down, Down).MovedTo);
        Assert.Null(After(moved, Down, Down, Down).MovedTo);
    }

    [Fact]
    public void A_folder_is_looked_at_again_at_its_own_pace_and_at_once_while_a_file_is_written()
    {
        var folder = new SourceOrigin(SourceKind.Folder, "/notes", TimeSpan.FromSeconds(10));
        var writing = new Reading.Content(SourceHealth.Healthy, null, new(1)) { Unfinished = true };

        Assert.Equal(Now.AddSeconds(1), NextState.After(New, folder, writing, Now).NextPoll);
        Assert.Equal(Now.AddSeconds(10), NextState.After(New with { Failures = 9 }, folder, Down, Now).NextPoll);
    }

    private static SourceState After(params Reading[] readings) =>
        readings.Aggregate(New, (state, reading) => NextState.After(state, Hourly, reading, Now));
}
