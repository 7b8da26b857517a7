using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Benchmarks.Measuring;
using BriefingBot.Benchmarks.Search;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Benchmarks.Million;

/// <summary>What a search does beside the engine's own work: the same whatever is asked, and so most of the whole where a name is rare.</summary>
internal static class SearchParts
{
    public static void Show(SearchableCorpus corpus, QueryClass kind)
    {
        var clearance = new Clearance(Tlp.Red);
        Limits.Show($"{kind.Name}: taking the text apart", MeanOf(kind, query => Parse(query)), "ms CPU");
        Limits.Show($"{kind.Name}: asking the store whether sources changed", MeanOf(kind, _ => Finished(corpus.ListSourcesAsync(clearance, default))), "ms CPU");
        Limits.Show($"{kind.Name}: asking the store whether names changed", MeanOf(kind, _ => Finished(corpus.Corpus.Names.ReaderAsync(default).AsTask())), "ms CPU");
        Limits.Show($"{kind.Name}: all of the search", MeanOf(kind, query => Finished(corpus.SearchAsync(new(Parse(query), clearance, 10), default))), "ms CPU");
    }

    private static double MeanOf(QueryClass kind, Action<string> work) => ThreadCpu.LeastMean(kind.Queries, work);

    private static Query Parse(string query) => ((QueryParse.Parsed)QueryParser.Parse(query, GeneratedArticles.End)).Query;

    private static void Finished(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("The search left the thread whose processor time is measured.");
        }
    }
}
