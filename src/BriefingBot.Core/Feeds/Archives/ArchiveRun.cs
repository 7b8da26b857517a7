using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Archives;

/// <summary>What one run read of one source's archive: it ends what goes in circles, and what is too much for once.</summary>
internal sealed class ArchiveRun
{
    private readonly HashSet<Uri> visited = [];
    private readonly HashSet<string> seen = [];
    private long bytes;

    public int Pages { get; set; }

    public int Added { get; private set; }

    /// <summary>Why this run reads no more; null while it may.</summary>
    public string? Limit =>
        Pages >= ArchiveLimits.Pages ? string.Create(CultureInfo.InvariantCulture, $"{ArchiveLimits.Pages:N0} pages are enough for one run")
        : seen.Count >= ArchiveLimits.Entries ? string.Create(CultureInfo.InvariantCulture, $"{ArchiveLimits.Entries:N0} entries are enough for one run")
        : bytes >= ArchiveLimits.Bytes ? string.Create(CultureInfo.InvariantCulture, $"{ArchiveLimits.Bytes / (1024 * 1024):N0} MiB are enough for one run")
        : null;

    /// <returns>False where this run was already.</returns>
    public bool Visit(Uri address) => visited.Add(address);

    /// <summary>Looks at the entries of a page.</summary>
    /// <returns>False when it has some and none is new to this run: a server that does not know the page's number repeats another.</returns>
    public bool Take(int length, IReadOnlyList<FeedEntry> entries)
    {
        bytes += length;
        var before = seen.Count;
        seen.UnionWith(entries.Select(ArchivePage.KeyOf));
        return entries.Count == 0 || seen.Count > before;
    }

    public void Keep(IEnumerable<StoreOutcome> stored) => Added += stored.OfType<StoreOutcome.Added>().Count();
}
