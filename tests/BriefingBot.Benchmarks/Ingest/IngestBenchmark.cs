using System.Diagnostics;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Feeds;
using BriefingBot.Retrieval;
using BriefingBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Ingest;

/// <summary>
/// How fast entries become articles: from the bytes of feeds that a server on this machine sends, by the product's own polls, into the
/// store, and into the index that follows it meanwhile, as in the host.
/// </summary>
internal static class IngestBenchmark
{
    private const int EntriesOfFeed = 100;

    /// <summary>As <c>ingest</c> reads.</summary>
    private const int AtOnce = 8;

    /// <summary>
    /// Entries a second of processor time: what makes 500 a second on two cores. The time on the clock is shown and not judged, for
    /// the neighbours on a shared machine have a part in it.
    /// </summary>
    private const double SlowestCpu = 250;

    /// <summary>Ten thousand articles are 25 MB of text: what is kept of them in memory must not grow with their number.</summary>
    private const double MostKept = 32;

    private const double MostInUse = 300;

    /// <summary>The first entries of a process compile what they run; the figures are of a host that has run for a while.</summary>
    private const int FeedsToWarmUp = 20;

    public static async Task RunAsync(int feeds, Limits limits)
    {
        await MeasureAsync(Math.Min(feeds, FeedsToWarmUp), null);
        await MeasureAsync(feeds, limits);
    }

    private static async Task MeasureAsync(int feeds, Limits? limits)
    {
        await using var farm = await FeedFarm.StartAsync(feeds, EntriesOfFeed);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("sources.yaml"), farm.Manifest());
        using var corpus = await SearchableCorpus.OpenAsync(folder.Path, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, CancellationToken.None);
        using var desk = DeskStore.Open(folder.Path);
        using var fetcher = farm.CreateFetcher();
        var reader = new FeedReader(corpus.Corpus, desk, folder.File("sources.yaml"), fetcher, TimeProvider.System, NullLogger<FeedReader>.Instance);
        await reader.ApplyManifestAsync(CancellationToken.None);
        await corpus.CatchUpAsync(null, CancellationToken.None);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var memory = new MemoryWatch();
        using var over = new CancellationTokenSource();
        var following = corpus.FollowAsync(over.Token);
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var added = await PollAsync(reader, corpus);
        var stored = Stopwatch.GetElapsedTime(started);
        await AwaitIndexAsync(corpus);
        var searchable = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        await over.CancelAsync();
        await following.ContinueWith(_ => { }, TaskScheduler.Default);

        if (limits is null)
        {
            return;
        }

        limits.AtLeast("entries of feeds that are articles then, of all", (double)added / (feeds * EntriesOfFeed), 1, "");
        Limits.Show("entries fetched, parsed and stored, a second", added / stored.TotalSeconds, "/s");
        Limits.Show("entries searchable, a second", added / searchable.TotalSeconds, "/s");
        limits.AtLeast("the same, a second of CPU, the feeds' server included", added / cpu.TotalSeconds, SlowestCpu, "/s CPU");
        Limits.Show("feeds, as sent", farm.Bytes / 1e6, "MB");
        limits.AtMost("managed memory that is kept afterwards", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6, MostKept, "MB");
        limits.AtMost("working set, what came while it ran", memory.AtMost - memory.Before, MostInUse, "MB");
    }

    private static async Task<int> PollAsync(FeedReader reader, SearchableCorpus corpus)
    {
        var added = 0;
        await Parallel.ForEachAsync(
            await corpus.Corpus.Sources.ListAsync(CancellationToken.None),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (source, stop) => Interlocked.Add(ref added, (await reader.PollAsync(source, stop)).Kept.Added));
        return added;
    }

    private static async Task AwaitIndexAsync(SearchableCorpus corpus)
    {
        var target = (await corpus.Corpus.Store.CountAsync(CancellationToken.None)).Sequence;
        while (corpus.IndexedSequence < target)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
