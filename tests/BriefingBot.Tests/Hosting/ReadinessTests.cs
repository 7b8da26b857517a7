using BriefingBot.Articles.Import;
using BriefingBot.Chat;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Hosting;
using BriefingBot.Retrieval;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Hosting;

public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero));
    private readonly Fetcher fetcher = LoopbackFetcher.Create();
    private Desk? desk;

    private Desk Desk => desk ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(
        new(folder.Path, folder.File("no-samples")), clock, NullLogger<SearchableCorpus>.Instance, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Desk.Dispose();
        fetcher.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_host_that_has_not_caught_up_is_not_ready()
    {
        var readiness = Create();
        Assert.Equal(ReadinessReport.CatchingUp, await StatusOf(readiness));

        readiness.HasCaughtUp();
        Assert.Equal(ReadinessReport.Ready, await StatusOf(readiness));
    }

    [Fact]
    public async Task An_index_that_is_a_moment_behind_still_follows()
    {
        var readiness = Create();
        readiness.HasCaughtUp();
        await StoreAsync("a-1");
        Assert.Equal(ReadinessReport.Ready, await StatusOf(readiness));

        clock.Advance(Readiness.BehindAtMost);
        Assert.Equal(ReadinessReport.Ready, await StatusOf(readiness));
    }

    [Fact]
    public async Task An_index_that_stays_behind_does_not_follow_until_it_has_come_after()
    {
        var readiness = Create();
        readiness.HasCaughtUp();
        await StoreAsync("a-1");
        await StatusOf(readiness);
        clock.Advance(Readiness.BehindAtMost + TimeSpan.FromSeconds(1));
        Assert.Equal(ReadinessReport.CatchingUp, await StatusOf(readiness));

        await Desk.CatchUpAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(ReadinessReport.Ready, await StatusOf(readiness));
    }

    [Fact]
    public async Task An_index_that_is_always_a_little_behind_follows()
    {
        var readiness = Create();
        readiness.HasCaughtUp();
        for (var i = 0; i < 3; i++)
        {
            await StoreAsync($"a-{i}");
            Assert.Equal(ReadinessReport.Ready, await StatusOf(readiness));
            clock.Advance(Readiness.BehindAtMost - TimeSpan.FromSeconds(1));
            await Desk.CatchUpAsync(null, TestContext.Current.CancellationToken);
        }
    }

    private Readiness Create() => new(
        Desk,
        new(Desk.Articles.Corpus, Desk.Store, folder.File("no-sources.yaml"), fetcher, clock, NullLogger<FeedReader>.Instance),
        clock,
        NullLogger<Readiness>.Instance);

    private static async Task<string> StatusOf(Readiness readiness) => (await readiness.ReadAsync(TestContext.Current.CancellationToken)).Status;

    private async Task StoreAsync(string id)
    {
        using var line = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $$"""{"id":"{{id}}","title":"Title","url":"https://news.example/1","text":"Some words."}"""));
        await Desk.Articles.Corpus.Import.RunAsync(
            ImportFile.ReadAsync(line, sample: false, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
    }
}
