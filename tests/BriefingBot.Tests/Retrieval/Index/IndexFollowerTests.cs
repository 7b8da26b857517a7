using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Retrieval.Index;

/// <summary>How fast the owner follows what another process stores, and when it puts it on disk.</summary>
public sealed class IndexFollowerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_process_stored_is_searched_half_a_second_later()
    {
        using var folder = new CorpusFolder();
        using var owner = await folder.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var following = owner.FollowAsync(stop.Token);

        await folder.ImportAsync(CliDesk.Worm());
        folder.Clock.Advance(ChangeFollower.PollEvery);
        while (owner.IndexedSequence == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancelled);
        }

        Assert.Equal(TimeSpan.FromMilliseconds(500), ChangeFollower.PollEvery);
        Assert.Equal(["1"], await folder.FindAsync(owner, "foobar"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public async Task It_commits_when_it_was_quiet_for_a_second()
    {
        using var world = await World.StartAsync();
        await world.ImportAsync("1");
        Assert.Equal(0, world.OnDisk());

        world.Folder.Clock.Advance(TimeSpan.FromMilliseconds(999));
        world.Follower.CommitWhenDue();
        Assert.Equal(0, world.OnDisk());

        world.Folder.Clock.Advance(TimeSpan.FromMilliseconds(1));
        world.Follower.CommitWhenDue();
        Assert.Equal(1, world.OnDisk());
    }

    [Fact]
    public async Task Where_it_is_never_quiet_it_commits_every_fifteen_seconds()
    {
        using var world = await World.StartAsync();
        for (var round = 0; round < 30; round++)
        {
            await world.ImportAsync($"{round}");
            world.Follower.CommitWhenDue();
            Assert.Equal(0, world.OnDisk());
            world.Folder.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        world.Follower.CommitWhenDue();

        Assert.Equal(30, world.OnDisk());
    }

    [Fact]
    public async Task A_long_way_to_catch_up_is_committed_on_the_way()
    {
        using var world = await World.StartAsync();
        await world.Folder.ImportAsync([.. Enumerable.Range(1, 1_100).Select(n => CliDesk.Line($"{n}", "", "Foobar."))]);
        var onDisk = new List<long>();

        // A batch takes ten seconds, by a clock that says so.
        await world.Follower.CatchUpAsync(
            new Reports(() =>
            {
                onDisk.Add(world.OnDisk());
                world.Folder.Clock.Advance(TimeSpan.FromSeconds(10));
            }),
            Cancelled);

        Assert.Equal([0, 0, 1_100], onDisk);
    }

    private sealed class Reports(Action then) : IProgress<long>
    {
        public void Report(long value) => then();
    }

    /// <summary>A follower whose rounds the test makes itself, beside a reader that sees what is on disk.</summary>
    private sealed class World : IDisposable
    {
        private readonly ArticleIndex owned;
        private readonly ArticleIndex read;
        private readonly BriefingBot.Articles.Corpus corpus;

        private World(CorpusFolder folder, BriefingBot.Articles.Corpus corpus, string identity)
        {
            (Folder, this.corpus) = (folder, corpus);
            owned = ArticleIndex.Open(folder.IndexPath, identity, NullLogger.Instance);
            read = ArticleIndex.Open(folder.IndexPath, identity, NullLogger.Instance);
            Assert.Equal((true, false), (owned.IsOwner, read.IsOwner));
            Follower = new(owned, corpus.Store, folder.Clock, NullLogger.Instance);
        }

        public CorpusFolder Folder { get; }

        public IndexFollower Follower { get; }

        public static async Task<World> StartAsync()
        {
            var folder = new CorpusFolder();
            var corpus = BriefingBot.Articles.Corpus.Open(folder.Path, folder.Clock);
            return new(folder, corpus, await corpus.Store.ReadIdentityAsync(Cancelled));
        }

        public async Task ImportAsync(string id)
        {
            await Folder.ImportAsync(CliDesk.Worm(id));
            Assert.True(await Follower.CatchUpAsync(null, Cancelled));
        }

        public long OnDisk()
        {
            read.Refresh();
            return read.Sequence;
        }

        public void Dispose()
        {
            read.Dispose();
            owned.Dispose();
            corpus.Dispose();
            Folder.Dispose();
        }
    }
}
