using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Polling;
using BriefingBot.Feeds.Rules;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Folders;

/// <summary>
/// One folder and what is kept of it. The first scan reads every file, for the store knows what it has; later ones read what
/// changed. A file that is gone takes its article with it.
/// </summary>
internal sealed class KeptFolder(ArticleIngester ingester, IArticleStore store)
{
    public const string FileGone = "its file was removed from the folder";

    private const int BatchSize = 50;

    /// <summary>So many do not vanish one by one: a share that is not mounted looks like an empty folder.</summary>
    private const int TooManyToLose = 10;

    private readonly Dictionary<string, KeptFile> kept = [];
    private bool scanned;
    private SourceOrigin? origin;

    /// <param name="now">Given, files written a moment before it are left for the next scan.</param>
    public async Task<Reading> ScanAsync(Source source, string root, DateTimeOffset? now, CancellationToken cancellationToken)
    {
        var found = new DirectoryInfo(root).EnumerateFiles("*", FolderFile.Walk)
            .Where(file => FolderFile.IsOne(file.Name))
            .ToDictionary(file => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'));
        if (source.Origin != origin)
        {
            // Under other rules other files are wanted: as at the first scan.
            kept.Clear();
            (scanned, origin) = (false, source.Origin);
        }

        IReadOnlyList<string> stored = scanned ? [] : await store.ListIdsAsync(source.Id, cancellationToken);
        if (found.Count == 0 && Math.Max(kept.Count, stored.Count) >= TooManyToLose)
        {
            return new Reading.Unread(
                $"the folder {root} is empty, and {Math.Max(kept.Count, stored.Count)} files were in it: is a share not mounted? If it is meant, run articles remove --source {source.Id}",
                Answered: false);
        }

        var changed = found.Where(file => kept.GetValueOrDefault(file.Key)?.Stamp != FileStamp.Of(file.Value)).ToList();
        var ready = changed.Where(file => now is null || !FileStamp.Of(file.Value).IsFresh(now.Value)).OrderBy(file => file.Key, StringComparer.Ordinal);
        var counts = new EntryCounts();
        foreach (var batch in ready.Chunk(BatchSize))
        {
            counts = counts.Plus(await KeepAsync(source, batch, cancellationToken));
        }

        // While a file cannot be read, nobody knows which of the stored articles is its own.
        var unfinished = changed.Exists(file => kept.GetValueOrDefault(file.Key)?.Stamp != FileStamp.Of(file.Value));
        var orphans = unfinished || kept.Values.Any(file => file.ArticleId is null && file.Verdict.IsWanted) ? [] : stored.Except(kept.Values.Select(file => file.ArticleId!));
        var withdrawn = await WithdrawGoneAsync(found, orphans, cancellationToken);
        counts = counts with { Entries = found.Count, Withdrawn = withdrawn, Dropped = kept.Values.Count(file => !file.Verdict.IsWanted) };
        scanned |= !unfinished;
        return new Reading.Content(HealthOf(found.Count), Problem(), counts) { Unfinished = unfinished };
    }

    private async Task<IReadOnlyList<StoreOutcome>> KeepAsync(
        Source source, KeyValuePair<string, FileInfo>[] batch, CancellationToken cancellationToken)
    {
        var sieve = new SourceSieve(source.Origin!.Rules);
        var read = new List<(string Name, KeptFile File, ArticleDraft Draft)>();
        foreach (var (name, file) in batch)
        {
            // Before it is read: what is written meanwhile is seen at the next scan.
            var stamp = FileStamp.Of(file);
            try
            {
                var draft = await DraftAsync(source, name, file, cancellationToken);
                read.Add((name, new(stamp, null, null, sieve.Judge(draft)), draft));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
            {
                kept[name] = new(stamp, kept.GetValueOrDefault(name)?.ArticleId, failure.Message);
            }
        }

        var wanted = read.FindAll(each => each.File.Verdict.IsWanted);
        var outcomes = await ingester.IngestAsync([.. wanted.Select(each => SourceSieve.Returning(each.Draft))], cancellationToken);
        foreach (var ((name, file, _), outcome) in wanted.Zip(outcomes))
        {
            kept[name] = file with { ArticleId = outcome.KeptId };
        }

        foreach (var (name, file, draft) in read.Except(wanted))
        {
            kept[name] = file with { ArticleId = await StoredIdAsync(draft, cancellationToken) };
        }

        return outcomes;
    }

    /// <summary>A file that is no longer wanted may have an article from when it was.</summary>
    private async Task<string?> StoredIdAsync(ArticleDraft draft, CancellationToken cancellationToken) =>
        await store.FindByAddressAsync(draft.Url, cancellationToken) is { } article && article.SourceId == draft.Source.Id ? article.Id : null;

    private static async Task<ArticleDraft> DraftAsync(Source source, string name, FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Length > FolderFile.Largest)
        {
            throw new FormatException(FormattableString.Invariant($"it is larger than {FolderFile.Largest:N0} bytes"));
        }

        var text = FolderFile.Parse(name, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        return new()
        {
            Source = source,
            EntryId = name,
            Title = text.Title,
            Url = text.Url ?? FolderAddress.Of(source.Id, name),
            PublishedAt = text.PublishedAt,
            Text = KeptText.Of(source.Origin!.Text, "", text.Text),
            Polled = true,
            ReturnsFrom = [FileGone],
        };
    }

    /// <param name="orphans">At the first scan: articles of files that went while the program did not run.</param>
    private async Task<int> WithdrawGoneAsync(Dictionary<string, FileInfo> found, IEnumerable<string> orphans, CancellationToken cancellationToken)
    {
        var gone = kept.Keys.Where(name => !found.ContainsKey(name)).ToList();
        var withdrawn = 0;
        foreach (var id in gone.Select(name => kept[name].ArticleId).OfType<string>().Concat(orphans).Distinct().ToList())
        {
            withdrawn += await store.WithdrawAsync(id, FileGone, cancellationToken) ? 1 : 0;
        }

        gone.ForEach(name => kept.Remove(name));
        return withdrawn;
    }

    private SourceHealth HealthOf(int found) =>
        found == 0 ? SourceHealth.Empty
        : kept.Values.Any(file => file.Problem is not null) ? SourceHealth.Salvaged
        : SourceHealth.Healthy;

    private string? Problem()
    {
        var bad = kept.Where(file => file.Value.Problem is not null).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        return bad.Count == 0 ? SlowRules.In(kept.Values.Select(file => file.Verdict)).Problem : $"{bad.Count} of {kept.Count} files cannot be read; {bad[0].Key}: {bad[0].Value.Problem}";
    }
}
