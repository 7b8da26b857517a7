using System.Collections.Concurrent;
using BriefingBot.Articles;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Feeds.Folders;

/// <summary>Reads the folders of the manifest; remembers, while the program runs, which files it has seen.</summary>
internal sealed class FolderReading(ArticleIngester ingester, IArticleStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string SourceId, string Path), KeptFolder> folders = [];

    /// <summary>Goes through a folder once. One scan at a time for each source.</summary>
    /// <param name="wait">Whether a file that was written a moment ago is left for the next scan.</param>
    public async Task<Reading> ReadAsync(Source source, bool wait, CancellationToken cancellationToken)
    {
        var root = source.Origin!.Address;
        var folder = folders.GetOrAdd((source.Id, root), _ => new(ingester, store));
        try
        {
            return Directory.Exists(root)
                ? await folder.ScanAsync(source, root, wait ? clock.GetUtcNow() : null, cancellationToken)
                : new Reading.Unread($"there is no folder {root}", Answered: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Reading.Unread($"the folder {root} cannot be read: {failure.Message}", Answered: false);
        }
    }
}
