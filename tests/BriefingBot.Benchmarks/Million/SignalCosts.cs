using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Benchmarks.Search;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using BriefingBot.Threats.Names;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BriefingBot.Benchmarks.Million;

/// <summary>What each signal of the ranking costs: the passes of a search, put together one signal after another.</summary>
internal sealed class SignalCosts(IndexSearcher searcher, VisibleSources sources, NameTable names)
{
    private static readonly long Now = GeneratedArticles.End.ToStored();

    public static async Task ShowAsync(GeneratedCorpus corpus, BareQuery bare, QueryClasses classes)
    {
        var sources = VisibleSources.Of(await corpus.Corpus.Corpus.Sources.ListAsync(CancellationToken.None), new(Tlp.Red));
        var names = (await corpus.Corpus.Corpus.Names.ReaderAsync(CancellationToken.None)).Names;
        var costs = new SignalCosts(bare.Searcher, sources, names);
        foreach (var kind in classes.All().Where(kind => kind.Name is "a rare name" or "three common words"))
        {
            costs.ShowLayers(kind);
        }

        costs.ShowIdentifiers(classes.All().Single(kind => kind.Name == "a CVE id"));
        costs.ShowNames(classes.Known(), [.. GeneratedArticles.KnownNames().Select(name => name.Name)]);
    }

    private void ShowLayers(QueryClass kind)
    {
        var plans = kind.Queries.Select(Plan).ToList();
        var words = ThreadCpu.LeastMean(plans, plan => searcher.Search(First(plan), Queue()));
        var weighed = ThreadCpu.LeastMean(plans, plan => searcher.Search(First(plan), new RankingCollector(sources, null, Ranking.SecondPassDepth)));
        var dated = ThreadCpu.LeastMean(plans, plan => Collect(plan));
        var both = ThreadCpu.LeastMean(plans, plan => SecondPassRescorer.Rescore(searcher, Collect(plan).ToTopDocs(), PlannedQueries.SecondPass(plan)));
        Limits.Show($"{kind.Name}: understanding it, mean", ThreadCpu.LeastMean(kind.Queries, query => Plan(query)), "ms CPU");
        Limits.Show($"{kind.Name}: the words alone, mean", words, "ms CPU");
        Limits.Show($"{kind.Name}: source weight and markings", weighed - words, "ms CPU more");
        Limits.Show($"{kind.Name}: recency", dated - weighed, "ms CPU more");
        Limits.Show($"{kind.Name}: neighbouring words (second pass)", both - dated, "ms CPU more");
    }

    private void ShowIdentifiers(QueryClass kind)
    {
        Limits.Show("an exact identifier as one term, mean", ThreadCpu.LeastMean(kind.Queries, query => Collect(Plan(query))), "ms CPU");
        Limits.Show("the same id as three words in a row", ThreadCpu.LeastMean(kind.Queries, query => Collect(Plan($"\"{query}\""))), "ms CPU");
    }

    private void ShowNames(QueryClass known, IReadOnlyList<string> ones)
    {
        Limits.Show("a known name under its four names, mean", ThreadCpu.LeastMean(known.Queries, query => Collect(Plan(query))), "ms CPU");
        Limits.Show("the same as four words", ThreadCpu.LeastMean(ones, _ => Collect(Plan(string.Join(' ', Enumerable.Range(0, 4).Select(GeneratedArticles.SteadyName))))), "ms CPU");
    }

    private static TopScoreDocCollector Queue() => TopScoreDocCollector.Create(Ranking.SecondPassDepth, docsScoredInOrder: false);

    private RankingCollector Collect(QueryPlan plan)
    {
        var collector = new RankingCollector(sources, Now, Ranking.SecondPassDepth);
        searcher.Search(First(plan), collector);
        return collector;
    }

    private Lucene.Net.Search.Query First(QueryPlan plan) => PlannedQueries.FirstPass(plan, new(searcher, sources), mustName: false);

    private QueryPlan Plan(string query) =>
        QueryPlanner.Plan(((QueryParse.Parsed)QueryParser.Parse(query, GeneratedArticles.End)).Query, new(searcher, sources), names);
}
