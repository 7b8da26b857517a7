using BriefingBot.Articles;
using BriefingBot.Chat.Handlers;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Tests.Chat.Handlers;

public sealed class SourceStandingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sources_are_told_by_what_polling_them_came_to_and_those_that_need_somebody_come_first()
    {
        (Source Source, SourceState? State)[] all =
        [
            Polled("alpha", state => state with { Health = SourceHealth.NotModified, LastSuccess = Now.AddMinutes(-5) }),
            Polled("bravo", state => state with { Health = SourceHealth.Silent, LastSuccess = Now.AddMinutes(-5), Error = "nothing new since 1 Oct 2026" }),
            (new("casie", "casie"), null),
            Polled("delta", null),
            Polled("echo", state => state with { Health = SourceHealth.Failing, LastSuccess = Now.AddDays(-2), Error = "feed.example.com answers 404." }),
            Polled("foxtrot", state => state with { Health = SourceHealth.Salvaged, LastSuccess = Now.AddHours(-3), Error = "the feed is malformed" }),
            (Polled("golf", null).Source with { Origin = new(SourceKind.Feed, "https://golf.example/", TimeSpan.FromHours(1), Enabled: false, "too many") }, null),
        ];

        var standings = SourceStandings.Of(all.Select(each => each.Source), all.Where(each => each.State is not null).ToDictionary(each => each.Source.Id, each => each.State!), Now);

        Assert.Equal(
            [
                "echo: failing, read 2 days ago: feed[.]example[.]com answers 404",
                "bravo: silent, read 5 minutes ago: nothing new since 1 Oct 2026",
                "delta: not read yet",
                "foxtrot: salvaged, read 3 hours ago: the feed is malformed",
                "alpha: read 5 minutes ago",
                "golf: disabled: too many",
                "casie: imported, not polled",
            ],
            standings.Select(standing => $"{standing.Name}: {standing.State}"));
        Assert.Equal(["echo", "bravo"], standings.Where(standing => !standing.IsWell).Select(standing => standing.Name));
        Assert.Equal((5, 2), (standings.Count(standing => standing.IsPolled), standings.Count(standing => standing.IsFresh)));
    }

    private static (Source Source, SourceState? State) Polled(string id, Func<SourceState, SourceState>? state)
    {
        var address = $"https://{id}.example/feed";
        return (new(id, id) { Origin = new(SourceKind.Feed, address, TimeSpan.FromHours(1)) }, state?.Invoke(new(id, address)));
    }
}
