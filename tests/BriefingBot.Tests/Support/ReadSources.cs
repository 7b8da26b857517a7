using BriefingBot.Articles;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Feeds.Polling;
using BriefingBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Support;

/// <summary>A corpus and the sources of a manifest that a test writes, without a host; time stands until the test moves it.</summary>
internal sealed class ReadSources : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Fetcher fetcher = LoopbackFetcher.Create();
    private readonly ILoggerFactory logging;
    private SqliteDatabase? desk;

    public ReadSources()
    {
        logging = Logs.ToFactory();
        (Corpus, Reader) = Open();
    }

    public WatchedClock Clock { get; } = new(new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero));

    public RecordingLogs Logs { get; } = new();

    public Corpus Corpus { get; private set; }

    public FeedReader Reader { get; private set; }

    /// <summary>The store that polls write to.</summary>
    public PoisonedStore Store { get; private set; } = null!;

    /// <summary>What administrators were told.</summary>
    public List<SourceNotice> Notices { get; } = [];

    /// <summary>Whether nobody can be told.</summary>
    public bool TellingFails { get; set; }

    public string ManifestPath => folder.File("sources.yaml");

    public string PathOf(string name) => folder.File(name);

    /// <summary>Writes the manifest and applies it.</summary>
    public async Task<ManifestRead> ApplyAsync(string manifest)
    {
        await File.WriteAllTextAsync(ManifestPath, manifest, TestContext.Current.CancellationToken);
        return await Reader.ApplyManifestAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Polls a source now.</summary>
    public async Task<SourcePoll> PollAsync(string id) => await Reader.PollAsync(await SourceAsync(id), TestContext.Current.CancellationToken);

    public async Task<SourceStatus> StatusAsync(string id) =>
        (await Reader.ListAsync(TestContext.Current.CancellationToken)).Single(status => status.Id == id);

    public async Task<Source> SourceAsync(string id) =>
        (await Corpus.Sources.ListAsync(TestContext.Current.CancellationToken)).Single(source => source.Id == id);

    /// <summary>The source's articles that are not withdrawn.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync(string id) => await Corpus.Store.ReadAsync(
        [.. await Corpus.Store.ListIdsAsync(id, TestContext.Current.CancellationToken)], TestContext.Current.CancellationToken);

    /// <summary>As a new process over the same folder.</summary>
    public void Restart()
    {
        Close();
        (Corpus, Reader) = Open();
    }

    public void Dispose()
    {
        Close();
        fetcher.Dispose();
        logging.Dispose();
        folder.Dispose();
    }

    private (Corpus Corpus, FeedReader Reader) Open()
    {
        var corpus = Corpus.Open(folder.File("data"), Clock);
        desk = DeskStore.Open(corpus.Directory);
        Store = PoisonedStore.Around(corpus.Store);
        return (corpus, new(
            corpus, new(Store.Articles, corpus.Sources, Clock), desk, ManifestPath, fetcher, Clock, logging.CreateLogger<FeedReader>(), TellAsync));
    }

    private Task TellAsync(SourceNotice notice, CancellationToken cancellationToken)
    {
        if (TellingFails)
        {
            throw new InvalidOperationException("The channel is gone.");
        }

        Notices.Add(notice);
        return Task.CompletedTask;
    }

    private void Close()
    {
        desk!.Dispose();
        Corpus.Dispose();
    }
}
