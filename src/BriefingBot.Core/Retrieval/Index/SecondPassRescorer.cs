using Lucene.Net.Index;
using Lucene.Net.Search;

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
            if (weight.GetScorer(leaves[segment.Key], null) is { } scorer)
            {
                Add(scorer, leaves[segment.Key].DocBase, segment.OrderBy(doc => doc.Doc));
            }
        }

        return [.. first.ScoreDocs.OrderByDescending(doc => doc.Score).ThenBy(doc => doc.Doc)];
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
