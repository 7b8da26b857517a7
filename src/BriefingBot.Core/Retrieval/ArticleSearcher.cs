using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval;

/// <summary>Ranks the articles of an index for a query: one cheap pass over all matches, a second over the best.</summary>
internal sealed class ArticleSearcher(ArticleIndex index, TimeProvider clock)
{
    public SearchOutcome Search(SearchRequest request, IReadOnlyList<Source> sources)
    {
        var visible = VisibleSources.Of(sources, request.Clearance, request.Query.Sources);
        using var view = index.View();
        if (view.Searcher is not { } searcher || request.Query.IsEmpty)
        {
            return new(new(request.Query, [], [], []), [], 0, visible.All);
        }

        var plan = QueryPlanner.Plan(request.Query, searcher.IndexReader);
        var first = PlannedQueries.FirstPass(plan, request.MustName);
        var now = plan.RecencyCounts ? clock.GetUtcNow().ToStored() : (long?)null;
        var collector = new RankingCollector(visible, now, Math.Max(request.Top, Ranking.SecondPassDepth));
        searcher.Search(first, collector);
        var second = PlannedQueries.SecondPass(plan);
        var best = collector.ToTopDocs();
        var ranked = SecondPassRescorer.Rescore(searcher, best, second);
        return new(
            plan,
            [.. ranked.Take(request.Top).Select(doc => Hit(searcher, doc, request.Explain ? new(first, second, visible, now) : null))],
            best.TotalHits,
            visible.All);
    }

    private static SearchHit Hit(IndexSearcher searcher, ScoreDoc doc, ScoreExplainer? explainer) => new(
        EntryValues.Of(searcher.IndexReader, doc.Doc).ArticleId,
        doc.Score,
        explainer?.Explain(searcher, doc));
}
