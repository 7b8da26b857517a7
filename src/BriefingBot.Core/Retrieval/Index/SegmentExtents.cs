using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

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
        var ordinals = segment.GetSortedDocValues(IndexFields.Source);
        var undated = UndatedIn(segment);
        var extents = new (int Articles, long Oldest, long Newest)[ordinals.ValueCount];
        Array.Fill(extents, (0, long.MaxValue, long.MinValue));
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            if (segment.LiveDocs?.Get(doc) == false)
            {
                continue;
            }

            ref var extent = ref extents[columns.SourceOrdinals[doc]];
            extent.Articles++;
            if (!undated.Contains(doc))
            {
                extent = (extent.Articles, Math.Min(extent.Oldest, columns.Published[doc]), Math.Max(extent.Newest, columns.Published[doc]));
            }
        }

        var id = new BytesRef();
        var measured = new List<SourceExtent>(extents.Length);
        for (var ordinal = 0; ordinal < extents.Length; ordinal++)
        {
            ordinals.LookupOrd(ordinal, id);
            measured.Add(new(id.Utf8ToString(), extents[ordinal].Articles, extents[ordinal].Oldest, extents[ordinal].Newest));
        }

        return measured;
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
