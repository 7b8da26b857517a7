using System.Collections.Concurrent;
using BriefingBot.Articles;

namespace BriefingBot.Feeds.Folders;

/// <summary>
/// What the system tells of the folders: something changed. Only a hint, for file servers tell nothing and queues overflow; the
/// scan is the truth.
/// </summary>
internal sealed class FolderHints(Action wake) : IDisposable
{
    private readonly Dictionary<(string SourceId, string Path), FileSystemWatcher> watchers = [];
    private readonly ConcurrentDictionary<string, bool> changed = [];

    /// <summary>Watches these folders and no others.</summary>
    public void Watch(IEnumerable<Source> folders)
    {
        var wanted = folders.Select(source => (source.Id, source.Origin!.Address)).ToHashSet();
        foreach (var gone in watchers.Keys.Except(wanted).ToList())
        {
            watchers.Remove(gone, out var watcher);
            watcher?.Dispose();
        }

        foreach (var folder in wanted.Where(folder => !watchers.ContainsKey(folder)))
        {
            if (TryWatch(folder.Id, folder.Address) is { } watcher)
            {
                watchers.Add(folder, watcher);
            }
        }
    }

    /// <summary>The sources in whose folders something changed since it was asked last.</summary>
    public IReadOnlyList<string> Take() => [.. changed.Keys.Where(id => changed.TryRemove(id, out _))];

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }
    }

    /// <summary>Null when the folder is not there, or the system has no watch left.</summary>
    private FileSystemWatcher? TryWatch(string sourceId, string path)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(path) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Tell(sourceId);
            watcher.Created += (_, _) => Tell(sourceId);
            watcher.Deleted += (_, _) => Tell(sourceId);
            watcher.Renamed += (_, _) => Tell(sourceId);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is ArgumentException or IOException)
        {
            watcher?.Dispose();
            return null;
        }
    }

    private void Tell(string sourceId)
    {
        changed[sourceId] = true;
        wake();
    }
}
