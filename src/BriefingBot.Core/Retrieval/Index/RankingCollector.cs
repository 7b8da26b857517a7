using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// The first pass over all matches: BM25 times recency times the source's weight, sources that may not be seen left out, the best
/// kept in a heap.
/// </summary>
/// <param name="sources">Weights of the visible sources; a source that is not in it is hidden.</param>
/// <param name="now">For recency, in milliseconds since 1970; null when recency does not count.</param>
internal sealed class RankingCollector(VisibleSources sources, long? now, int depth) : ICollector
{
    private readonly PriorityQueue<(int Doc, float Score), (float Score, int Last)> best = new(depth + 1);
    private Scorer scorer = null!;
    private VisibleOrdinals weights = null!;
    private NumericDocValues published = null!;
    private int docBase;

    /// <summary>All visible matches.</summary>
    public int Matches { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        docBase = context.DocBase;
        published = context.AtomicReader.GetNumericDocValues(IndexFields.Published);
        weights = new(context.AtomicReader, sources);
    }

    public void Collect(int doc)
    {
        var weight = weights.WeightOf(doc);
        if (weight < 0)
        {
            return;
        }

        Matches++;
        var score = scorer.GetScore() * weight;
        if (now is { } moment)
        {
            score *= Recency.Of(published.Get(doc), moment);
        }

        if (best.Count < depth)
        {
            best.Enqueue((docBase + doc, score), (score, -(docBase + doc)));
        }
        else if (best.TryPeek(out _, out var least) && score > least.Score)
        {
            best.DequeueEnqueue((docBase + doc, score), (score, -(docBase + doc)));
        }
    }

    /// <summary>The best, best first.</summary>
    public TopDocs ToTopDocs()
    {
        var docs = best.UnorderedItems
            .Select(item => new ScoreDoc(item.Element.Doc, item.Element.Score))
            .OrderByDescending(doc => doc.Score)
            .ThenBy(doc => doc.Doc)
            .ToArray();
        return new(Matches, docs, docs.Length == 0 ? 0 : docs[0].Score);
    }
}
