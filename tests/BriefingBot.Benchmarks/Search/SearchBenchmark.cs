using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace BriefingBot.Benchmarks.Search;

/// <summary>Processor time of a search, whole (sources read, query understood, both passes), beside the bare query on the same index.</summary>
internal static class SearchBenchmark
{
    /// <summary>Each query is asked so often by either side, in turn; the least time counts, for what is above it is the machine's.</summary>
    private const int Rounds = 3;

    private const double WorstRatio = 1.3;
    private const double AtMost = 10;

    /// <summary>The bare query takes so little here that what any search does first (read the sources, plan) is most of the whole.</summary>
    private static readonly string[] Quick = ["a rare name", "a CVE id"];

    private const double QuickAtMost = 1;

    private static readonly Clearance Everything = new(Tlp.Red);

    public static void Run(GeneratedCorpus corpus, Limits limits)
    {
        using var directory = FSDirectory.Open(SearchableCorpus.IndexPathOf(corpus.Directory));
        using var reader = DirectoryReader.Open(directory);
        var bare = new BareQuery(new(reader) { Similarity = Ranking.Bm25 }, GeneratedArticles.End.ToStored());
        foreach (var kind in new QueryClasses(corpus, reader).All())
        {
            foreach (var query in kind.Queries)
            {
                Ours(corpus, query);
                bare.Run(query);
            }

            var (ours, theirs) = Measure(corpus, bare, kind);
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

    private static (Sample Ours, Sample Theirs) Measure(GeneratedCorpus corpus, BareQuery bare, QueryClass kind)
    {
        var ours = new double[kind.Queries.Count];
        var theirs = new double[kind.Queries.Count];
        Array.Fill(ours, double.MaxValue);
        Array.Fill(theirs, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (at, query) in kind.Queries.Index())
            {
                ours[at] = Math.Min(ours[at], CpuOf(() => Ours(corpus, query)));
                theirs[at] = Math.Min(theirs[at], CpuOf(() => bare.Run(query)));
            }
        }

        return (new(ours), new(theirs));
    }

    private static double CpuOf(Action work)
    {
        var before = ThreadCpu.Milliseconds();
        work();
        return ThreadCpu.Milliseconds() - before;
    }

    private static void Ours(GeneratedCorpus corpus, string query)
    {
        var parsed = (QueryParse.Parsed)QueryParser.Parse(query, GeneratedArticles.End);
        var search = corpus.Corpus.SearchAsync(new(parsed.Query, Everything, 10), CancellationToken.None);

        // SQLite answers on the calling thread; were it otherwise, the thread's processor time would not be the search's.
        if (!search.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The search left the thread whose processor time is measured.");
        }
    }
}
