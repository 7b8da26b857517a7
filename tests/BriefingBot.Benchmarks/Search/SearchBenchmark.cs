using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;

namespace BriefingBot.Benchmarks.Search;

/// <summary>What a search costs beside the bare query of the same words.</summary>
internal static class SearchBenchmark
{
    private const double WorstRatio = 1.3;
    private const double AtMost = 10;

    /// <summary>The bare query takes so little here that what any search does first (read the sources, plan) is most of the whole.</summary>
    private static readonly string[] Quick = ["a rare name", "an event", "a CVE id"];

    private const double QuickAtMost = 1;

    public static void Run(GeneratedCorpus corpus, Limits limits)
    {
        using var bare = BareQuery.Over(corpus);
        var contest = new Contest(corpus.Corpus, bare);
        foreach (var kind in new QueryClasses(corpus, bare.Reader).All())
        {
            var (ours, theirs) = contest.Measure(kind);
            var (ratio, quick) = (ours.Sum / theirs.Sum, Quick.Contains(kind.Name));
            limits.AtMost($"{kind.Name}: p95", ours.P95, quick ? QuickAtMost : AtMost, "ms CPU");
            Limits.Show($"{kind.Name}: p95 of the bare query", theirs.P95, "ms CPU");
            if (quick)
            {
                Limits.Show($"{kind.Name}: all of ours to all of the bare", ratio, "x");
            }
            else
            {
                limits.AtMost($"{kind.Name}: all of ours to all of the bare", ratio, WorstRatio, "x");
            }
        }
    }
}
