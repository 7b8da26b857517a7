using System.Diagnostics;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Retrieval;

namespace BriefingBot.Benchmarks.Search;

/// <summary>How fast articles are stored and indexed, and what they take on disk.</summary>
internal static class IndexBuildBenchmark
{
    private const double SlowestStore = 500;

    public static Task<GeneratedCorpus> RunAsync(int articles, Limits limits) =>
        MeasureAsync(articles, stored => GeneratedCorpus.BuildAsync(articles, stored), limits);

    /// <summary>Where a directory holds some of the articles, only the others are measured; none, when it holds all.</summary>
    public static async Task<GeneratedCorpus> ContinueAsync(SearchableCorpus corpus, int articles, Limits limits)
    {
        var missing = articles - (int)(await corpus.Corpus.Store.CountAsync(CancellationToken.None)).Articles;
        if (missing > 0)
        {
            return await MeasureAsync(missing, stored => GeneratedCorpus.ContinueAsync(corpus, articles, stored), limits);
        }

        var filled = await GeneratedCorpus.ContinueAsync(corpus, articles);
        ShowSizes(filled);
        return filled;
    }

    private static async Task<GeneratedCorpus> MeasureAsync(int articles, Func<Action, Task<GeneratedCorpus>> build, Limits limits)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var stored = (Wall: TimeSpan.Zero, Cpu: TimeSpan.Zero);
        var corpus = await build(() => stored = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu));
        var indexing = Environment.CpuUsage.TotalTime - cpu - stored.Cpu;
        limits.AtLeast("articles made, read for identifiers and stored, a second", articles / stored.Wall.TotalSeconds, SlowestStore, "/s");
        Limits.Show("the same, a second of CPU", articles / stored.Cpu.TotalSeconds, "/s CPU");
        Limits.Show("articles read from the store and indexed, a second of CPU", articles / indexing.TotalSeconds, "/s CPU");
        ShowSizes(corpus);
        return corpus;
    }

    private static void ShowSizes(GeneratedCorpus corpus)
    {
        Limits.Show("store", Megabytes(corpus.Directory), "MB");
        Limits.Show("index", Megabytes(SearchableCorpus.IndexPathOf(corpus.Directory)), "MB");
    }

    private static double Megabytes(string folder) => Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) / 1e6;
}
