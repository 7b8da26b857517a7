using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using BriefingBot.Threats.Names;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace BriefingBot.Retrieval;

/// <summary>Ranks the articles of an index for a query: one cheap pass over all matches, a second over the best.</summary>
internal sealed class ArticleSearcher(ArticleIndex index, TimeProvider clock)
{
    /// <summary>A question that names so many sources by one word is better off without a filter.</summary>
    private const int MostFiltered = 100;

    public SearchOutcome Search(SearchRequest request, VisibleSources visible, NameTable names)
    {
        var asked = visible.Named(request.Query.Sources);
        using var view = index.View();
        if (view.Searcher is not { } searcher || request.Query.IsEmpty)
        {
            return new(new(request.Query, [], [], []), [], 0, asked.All);
        }

        var seen = new VisibleIndex(searcher, visible);
        var plan = QueryPlanner.Plan(request.Query, seen, names);
        var first = OnlyOf(request.Query.Sources.Count == 0 ? null : asked, PlannedQueries.FirstPass(plan, seen, request.MustName));
        if (request.Among is { } among)
        {
            first = new FilteredQuery(first, new AmongFilter(among));
        }

        var now = plan.RecencyCounts ? clock.GetUtcNow().ToStored() : (long?)null;
        var second = PlannedQueries.SecondPass(plan);
        var collector = new RankingCollector(asked, now, second is null ? request.Top + Ranking.TiesKept : Math.Max(request.Top, Ranking.SecondPassDepth));
        searcher.Search(first, collector);
        var best = collector.ToTopDocs();
        var ranked = SecondPassRescorer.Rescore(searcher, best, second);
        return new(
            plan,
            [.. Best(searcher, ranked, request.Top, request.Explain ? new(first, second, asked, now) : null)],
            best.TotalHits,
            asked.All);
    }

    /// <summary>The ranking leaves out whatever was not asked for; so that it need not walk through it, the engine skips it.</summary>
    private static LuceneQuery OnlyOf(VisibleSources? asked, LuceneQuery query)
    {
        if (asked is null || asked.All.Count > MostFiltered)
        {
            return query;
        }

        var sources = new BooleanQuery();
        foreach (var source in asked.All)
        {
            sources.Add(new TermQuery(new(IndexFields.Source, source.Id)), Occur.SHOULD);
        }

        return new FilteredQuery(query, new QueryWrapperFilter(sources));
    }

    /// <summary>Equal scores stand in the order of their ids: where an article lies in the index is an accident of its history.</summary>
    private static IEnumerable<SearchHit> Best(IndexSearcher searcher, IReadOnlyList<ScoreDoc> ranked, int top, ScoreExplainer? explainer) => ranked
        .TakeWhile((doc, at) => at < top || doc.Score.Equals(ranked[top - 1].Score))
        .Select(doc => (Doc: doc, Id: EntryValues.Of(searcher.IndexReader, doc.Doc).ArticleId))
        .OrderByDescending(hit => hit.Doc.Score)
        .ThenBy(hit => hit.Id, StringComparer.Ordinal)
        .Take(top)
        .Select(hit => new SearchHit(hit.Id, hit.Doc.Score, explainer?.Explain(searcher, hit.Doc)));
}
