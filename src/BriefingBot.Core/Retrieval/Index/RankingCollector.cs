using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// The first pass over all matches: BM25 times recency times the source's weight, sources that may not be seen left out, the best
/// kept by the engine's own queue.
/// </summary>
/// <param name="sources">Weights of the visible sources; a source that is not in it is hidden.</param>
/// <param name="now">For recency, in milliseconds since 1970; null when recency does not count.</param>
internal sealed class RankingCollector(VisibleSources sources, long? now, int depth) : ICollector
{
    private readonly TopScoreDocCollector best = TopScoreDocCollector.Create(depth, docsScoredInOrder: false);
    private readonly GivenScore ranked = new();
    private Scorer scorer = null!;
    private int[] ordinals = [];
    private long[] published = [];
    private float[] weights = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        this.scorer = scorer;
        best.SetScorer(ranked);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        best.SetNextReader(context);
        var columns = SegmentColumns.Of(context.AtomicReader);
        (ordinals, published) = (columns.SourceOrdinals, columns.Published);
        weights = sources.In(context.AtomicReader).Weights;
    }

    public void Collect(int doc)
    {
        var weight = weights[ordinals[doc]];
        if (weight == VisibleSources.Hidden)
        {
            return;
        }

        ranked.Value = scorer.GetScore() * weight;
        if (now is { } moment)
        {
            ranked.Value *= Recency.Of(published[doc], moment);
        }

        best.Collect(doc);
    }

    /// <summary>The best, best first, with the count of all visible matches.</summary>
    public TopDocs ToTopDocs() => best.GetTopDocs();
}
