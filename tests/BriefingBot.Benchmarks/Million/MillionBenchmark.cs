using System.Diagnostics;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Benchmarks.Search;
using BriefingBot.Retrieval;

namespace BriefingBot.Benchmarks.Million;

/// <summary>
/// The figures of a corpus of a million articles: what each kind of question costs beside the bare query, quiet and while articles
/// come in, narrowed, first of all after opening, signal by signal, and as a whole briefing.
/// </summary>
internal static class MillionBenchmark
{
    /// <summary>The second for longer questions.</summary>
    private const double AtMost = 50, LongAtMost = 80;

    private const double WorstRatio = 1.3;

    private const double WorstWhileIngesting = 1.6;

    private const double LatestFirst = 2000;

    private static readonly string[] Long = ["three common words", "a question of five words"];

    public static async Task RunAsync(int articles, string directory, Limits limits)
    {
        using var opened = await OpenAsync(directory, limits);
        using var corpus = await IndexBuildBenchmark.ContinueAsync(opened, articles, limits);
        using var bare = BareQuery.Over(corpus);
        Limits.Show("segments of the index", bare.Reader.Leaves.Count, "");
        var contest = new Contest(opened, bare);
        var classes = new QueryClasses(corpus, bare.Reader);
        var kinds = classes.All().ToList();
        await contest.WarmUpAsync(kinds);
        foreach (var kind in kinds.Concat(classes.Narrowed()))
        {
            Judge(kind, contest.Measure(kind), limits);
        }

        foreach (var kind in kinds.Where(kind => kind.Name is "a rare name" or "a CVE id"))
        {
            SearchParts.Show(opened, kind);
        }

        await JudgeWhileIngestingAsync(corpus, contest, kinds, limits);
        await BriefingBenchmark.RunAsync(corpus, limits);
        await SignalCosts.ShowAsync(corpus, bare, classes);
    }

    /// <summary>In a new process, with nothing compiled yet.</summary>
    private static async Task<SearchableCorpus> OpenAsync(string directory, Limits limits)
    {
        var started = Stopwatch.GetTimestamp();
        var corpus = await GeneratedCorpus.OpenAsync(directory);
        Limits.Show("store and index opened in a new process", Stopwatch.GetElapsedTime(started).TotalMilliseconds, "ms");
        new Contest(corpus, null!).Ask(GeneratedArticles.SteadyName(1));
        limits.AtMost("opened and the first question answered", Stopwatch.GetElapsedTime(started).TotalMilliseconds, LatestFirst, "ms");
        return corpus;
    }

    private static void Judge(QueryClass kind, (Sample Ours, Sample Theirs) measured, Limits limits)
    {
        var (ours, theirs) = measured;
        Limits.Show($"{kind.Name}: p50", ours.Median, "ms CPU");
        Limits.Show($"{kind.Name}: p95", ours.P95, "ms CPU");
        limits.AtMost($"{kind.Name}: p99", ours.P99, Long.Contains(kind.Name) ? LongAtMost : AtMost, "ms CPU");
        Limits.Show($"{kind.Name}: p50 of the bare query", theirs.Median, "ms CPU");
        Limits.Show($"{kind.Name}: p99 of the bare query", theirs.P99, "ms CPU");
        limits.AtMost($"{kind.Name}: all of ours to all of the bare", ours.Sum / theirs.Sum, WorstRatio, "x");
    }

    private static async Task JudgeWhileIngestingAsync(GeneratedCorpus corpus, Contest contest, IReadOnlyList<QueryClass> kinds, Limits limits)
    {
        var quiet = kinds.Select(contest.MeasureOurs).ToList();
        await using var trickle = new Trickle(corpus);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        var (started, before) = (Stopwatch.GetTimestamp(), trickle.Ingested);
        foreach (var (kind, alone) in kinds.Zip(quiet))
        {
            var beside = contest.MeasureOurs(kind);
            Limits.Show($"{kind.Name} while articles come in: p99", beside.P99, "ms CPU");
            limits.AtMost($"{kind.Name} while articles come in: all to all of quiet", beside.Sum / alone.Sum, WorstWhileIngesting, "x");
        }

        Limits.Show("articles that came in meanwhile", (trickle.Ingested - before) / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s");
    }
}
