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

    private OpenedSources(Fetcher fetcher, FeedReader reader) => (this.fetcher, Reader) = (fetcher, reader);

    public FeedReader Reader { get; }

    /// <exception cref="StoreException">The desk's store cannot be opened.</exception>
    public static OpenedSources Open(Settings settings, Corpus corpus, TimeProvider clock, ILogger<FeedReader> logger)
    {
        var fetcher = new Fetcher();
        try
        {
            return new(fetcher, FeedReader.Open(corpus, settings.ManifestPath, fetcher, clock, logger));
        }
        catch
        {
            fetcher.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Reader.Dispose();
        fetcher.Dispose();
    }
}
