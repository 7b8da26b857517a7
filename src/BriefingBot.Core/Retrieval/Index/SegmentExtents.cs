using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// What a segment of the index holds of each source, counted once for as long as nothing in it is withdrawn. Every answer says what
/// was searched, and to count a million articles for each would cost more than the answer.
/// </summary>
internal static class SegmentExtents
{
    private static readonly ConditionalWeakTable<AtomicReader, IReadOnlyList<SourceExtent>> Known = [];

    public static IReadOnlyList<SourceExtent> Of(AtomicReader segment) => Known.GetValue(segment, Measure);

    private static IReadOnlyList<SourceExtent> Measure(AtomicReader segment)
    {
        var columns = SegmentColumns.Of(segment);
        var undated = UndatedIn(segment);
        var live = segment.LiveDocs;
        var extents = new (int Articles, long Oldest, long Newest)[columns.SourceIds.Length];
        Array.Fill(extents, (0, long.MaxValue, long.MinValue));
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            if (live?.Get(doc) == false)
            {
                continue;
            }

            ref var extent = ref extents[columns.SourceOrdinals[doc]];
            extent.Articles++;
            if (undated.Count == 0 || !undated.Contains(doc))
            {
                extent = (extent.Articles, Math.Min(extent.Oldest, columns.Published[doc]), Math.Max(extent.Newest, columns.Published[doc]));
            }
        }

        return [.. columns.SourceIds.Zip(extents, (id, extent) => new SourceExtent(id, extent.Articles, extent.Oldest, extent.Newest))];
    }

    /// <summary>Those for whom the time of capture stands in the column.</summary>
    private static HashSet<int> UndatedIn(AtomicReader segment)
    {
        var undated = new HashSet<int>();
        if (segment.GetTermDocsEnum(ArticleEntry.Undated) is { } docs)
        {
            while (docs.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
            {
                undated.Add(docs.DocID);
            }
        }

        return undated;
    }
}
