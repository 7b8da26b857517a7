using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Feeds.Health;

/// <summary>No source at all can be read.</summary>
public sealed class OutageTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly Source[] Sources = [.. Enumerable.Range(0, 4).Select(n => new Source($"s{n}", $"Source {n}")
    {
        Origin = new(SourceKind.Feed, $"https://news.example/{n}", TimeSpan.FromHours(1)),
    })];

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(Start);
    private readonly List<SourceNotice> notices = [];
    private readonly SqliteDatabase desk;
    private readonly SourceStates states;

    public OutageTests()
    {
        desk = DeskStore.Open(folder.Path);
        states = new(desk.Source);
    }

    public void Dispose()
    {
        desk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Two_hours_without_any_success_are_one_notice_and_the_first_success_is_another()
    {
        var watch = Watch();
        await ReadAsync(0, 1, 2, 3);
        for (var minute = 0; minute < 300; minute += 10)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            await FailAsync(0, 1, 2, 3);
            await watch.LookAsync(Sources, TestContext.Current.CancellationToken);
            if (minute == 150)
            {
                watch = Watch();
            }
        }

        var notice = Assert.Single(notices);
        Assert.Equal((SourceNoticeKind.NoneRead, null), (notice.Kind, notice.Source));
        Assert.Equal("No source could be read for two hours, 4 were tried; the last one was read at 2026-11-03 10:00 UTC. The last cause: no way leads there.", notice.Text);

        clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(2);
        await watch.LookAsync(Sources, TestContext.Current.CancellationToken);
        await Watch().LookAsync(Sources, TestContext.Current.CancellationToken);
        Assert.Equal([SourceNoticeKind.NoneRead, SourceNoticeKind.ReadAgain], notices.Select(each => each.Kind));
    }

    [Fact]
    public async Task A_host_that_was_away_waits_two_hours_before_it_says_so()
    {
        await ReadAsync(0, 1, 2, 3);
        clock.Advance(TimeSpan.FromDays(3));
        var watch = Watch();
        await FailAsync(0, 1, 2, 3);
        await watch.LookAsync(Sources, TestContext.Current.CancellationToken);
        Assert.Empty(notices);

        clock.Advance(Outage.After);
        await FailAsync(0, 1, 2, 3);
        await watch.LookAsync(Sources, TestContext.Current.CancellationToken);
        Assert.Single(notices);
    }

    [Fact]
    public async Task One_dead_source_that_is_tried_while_the_others_rest_is_no_outage()
    {
        var watch = Watch();
        await ReadAsync(0, 1, 2, 3);
        clock.Advance(TimeSpan.FromHours(5));
        await FailAsync(0);
        await watch.LookAsync(Sources, TestContext.Current.CancellationToken);

        Assert.Empty(notices);
    }

    [Fact]
    public async Task Folders_and_disabled_sources_do_not_count()
    {
        var watch = Watch();
        clock.Advance(TimeSpan.FromHours(5));
        await FailAsync(0, 1, 2, 3);
        await watch.LookAsync(
            Sources.Select(source => source with { Origin = source.Origin! with { Enabled = false } })
                .Append(new("notes", "Notes") { Origin = new(SourceKind.Folder, "/notes", TimeSpan.FromMinutes(1)) }),
            TestContext.Current.CancellationToken);

        Assert.Empty(notices);
    }

    private OutageWatch Watch() => new(desk.Source, states, (notice, _) =>
    {
        notices.Add(notice);
        return Task.CompletedTask;
    }, clock);

    private Task ReadAsync(params int[] which) => SaveAsync(which, state => state with { Failures = 0, LastSuccess = clock.GetUtcNow(), LastPoll = clock.GetUtcNow() });

    private Task FailAsync(params int[] which) =>
        SaveAsync(which, state => state with { Failures = state.Failures + 1, LastPoll = clock.GetUtcNow(), Error = "no way leads there" });

    private async Task SaveAsync(int[] which, Func<SourceState, SourceState> change)
    {
        foreach (var at in which)
        {
            await states.SaveAsync(change(await states.GetAsync(Sources[at], TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        }
    }
}
