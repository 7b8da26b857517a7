using BriefingBot.Articles;
using BriefingBot.Feeds.Checks;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Tests.Feeds.Checks;

public sealed class DueSourcesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_catalog_goes_first_then_authorities_and_vendors_then_what_was_read_longest_ago()
    {
        Source[] polled = [Source("blog"), Source("news"), Source("vendor", "vendor"), Source("cert", "authority"), Source("kev", kind: SourceKind.Kev)];
        var states = new[] { Read("blog", minutes: 100), Read("news", minutes: 200), Read("vendor", minutes: 100), Read("cert", minutes: 300) }.ToDictionary(state => state.SourceId);

        Assert.Equal(["kev", "cert", "vendor", "news", "blog"], DueSources.Of(polled, states, Now).Select(source => source.Id));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void What_was_read_longer_ago_than_its_pace_is_due_though_our_jitter_holds_it_back(int minutes, bool expected) =>
        Assert.Equal(expected, IsDue(Read("news", minutes) with { NextPoll = Now.AddMinutes(-minutes + 66) }));

    [Fact]
    public void What_a_server_asked_for_is_kept_and_so_is_the_backoff_of_one_that_fails()
    {
        var late = Read("news", minutes: 90) with { NextPoll = Now.AddMinutes(1) };

        Assert.False(IsDue(late));
        Assert.False(IsDue(late with { LastPoll = Now.AddMinutes(-10), Failures = 1, NextPoll = Now.AddMinutes(50) }));
        Assert.False(IsDue(Read("news", minutes: 62) with { NextPoll = Now.AddMinutes(3), TimeToLive = TimeSpan.FromMinutes(64) }));
        Assert.True(IsDue(late with { NextPoll = Now }));
        Assert.True(IsDue(null));
    }

    private static bool IsDue(SourceState? state) =>
        DueSources.Of([Source("news")], state is null ? new Dictionary<string, SourceState>() : new() { ["news"] = state }, Now).Count == 1;

    private static SourceState Read(string id, int minutes) =>
        new(id, "https://news.example/") { LastPoll = Now.AddMinutes(-minutes), LastSuccess = Now.AddMinutes(-minutes), NextPoll = Now };

    private static Source Source(string id, string @class = "news", SourceKind kind = SourceKind.Feed) =>
        new(id, id, @class) { Origin = new(kind, "https://news.example/", TimeSpan.FromHours(1)) };
}
