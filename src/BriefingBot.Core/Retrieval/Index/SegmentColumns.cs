using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// What the ranking reads of every match, by the segment's number of the entry, unpacked once a segment: unpacking it anew for
/// each match costs as much as the match. 12 bytes an article.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Known = [];

    private SegmentColumns(AtomicReader segment)
    {
        var ordinals = segment.GetSortedDocValues(IndexFields.Source);
        var published = segment.GetNumericDocValues(IndexFields.Published);
        (SourceOrdinals, Published) = (new int[segment.MaxDoc], new long[segment.MaxDoc]);
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            (SourceOrdinals[doc], Published[doc]) = (ordinals.GetOrd(doc), published.Get(doc));
        }
    }

    /// <summary>The segment's number of the source; see <see cref="SegmentSources"/>.</summary>
    public int[] SourceOrdinals { get; }

    /// <summary>Milliseconds since 1970.</summary>
    public long[] Published { get; }

    public static SegmentColumns Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new(segment));
}
