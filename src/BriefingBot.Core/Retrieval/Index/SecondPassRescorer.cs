using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>Adds the second pass's score to the first's, for the best of the first only.</summary>
/// <remarks>Lucene.NET's own QueryRescorer fails with a null reference where a segment holds none of the second pass's words.</remarks>
internal static class SecondPassRescorer
{
    /// <summary>The first pass's documents in their final order.</summary>
    public static IReadOnlyList<ScoreDoc> Rescore(IndexSearcher searcher, TopDocs first, Query? second)
    {
        if (second is null)
        {
            return first.ScoreDocs;
        }

        var weight = searcher.CreateNormalizedWeight(second);
        var leaves = searcher.IndexReader.Leaves;
        foreach (var segment in first.ScoreDocs.GroupBy(doc => ReaderUtil.SubIndex(doc.Doc, leaves)))
        {
            var leaf = leaves[segment.Key];
            if (weight.GetScorer(leaf, Only(segment, leaf)) is { } scorer)
            {
                Add(scorer, leaf.DocBase, segment.OrderBy(doc => doc.Doc));
            }
        }

        return [.. first.ScoreDocs.OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc)];
    }

    /// <summary>
    /// Without it the scorer, sent to a document, goes on to the next one that matches, and reads the places of common words all
    /// over the segment.
    /// </summary>
    private static FixedBitSet Only(IEnumerable<ScoreDoc> docs, AtomicReaderContext leaf)
    {
        var only = new FixedBitSet(leaf.AtomicReader.MaxDoc);
        foreach (var doc in docs)
        {
            only.Set(doc.Doc - leaf.DocBase);
        }

        return only;
    }

    private static void Add(Scorer scorer, int docBase, IEnumerable<ScoreDoc> docs)
    {
        foreach (var doc in docs)
        {
            var local = doc.Doc - docBase;
            if (scorer.DocID < local && scorer.Advance(local) == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            if (scorer.DocID == local)
            {
                doc.Score += scorer.GetScore();
            }
        }
    }
}
