using BriefingBot.Articles;
using BriefingBot.Configuration;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Storage;

namespace BriefingBot.Hosting;

/// <summary>The sources of the settings' manifest, with the way to the network that the settings allow.</summary>
internal sealed class OpenedSources : IDisposable
{
    private readonly Fetcher fetcher;

    public OpenedSources(Settings settings, Corpus corpus, SqliteDatabase desk, TimeProvider clock, ILoggerFactory logging)
    {
        fetcher = new(settings.Feeds, settings.Network, clock, logging.CreateLogger<Fetcher>());
        var notices = new LoggedNotices(settings.AdminChannel, logging.CreateLogger<LoggedNotices>());
        Reader = new(corpus, desk, settings.ManifestPath, fetcher, clock, logging.CreateLogger<FeedReader>(), notices.PostAsync);
    }

    public FeedReader Reader { get; }

    public void Dispose() => fetcher.Dispose();
}
