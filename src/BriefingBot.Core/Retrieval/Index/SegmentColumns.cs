using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// What the ranking reads of every match, by the segment's number of the entry, unpacked once a segment: unpacking it anew for
/// each match costs as much as the match. 12 bytes an article. With it the segment's sources: they are the same for every asker.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Known = [];

    private SegmentColumns(AtomicReader segment)
    {
        var ordinals = segment.GetSortedDocValues(IndexFields.Source);
        var published = segment.GetNumericDocValues(IndexFields.Published);
        (SourceOrdinals, Published) = (new int[segment.MaxDoc], new long[segment.MaxDoc]);
        (SourceIds, ArticlesOfSource) = (new string[ordinals.ValueCount], new int[ordinals.ValueCount]);
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            (SourceOrdinals[doc], Published[doc]) = (ordinals.GetOrd(doc), published.Get(doc));
            ArticlesOfSource[SourceOrdinals[doc]]++;
        }

        var id = new BytesRef();
        for (var ordinal = 0; ordinal < SourceIds.Length; ordinal++)
        {
            ordinals.LookupOrd(ordinal, id);
            OrdinalOf[SourceIds[ordinal] = id.Utf8ToString()] = ordinal;
        }
    }

    /// <summary>The segment's number of the source; see <see cref="SegmentSources"/>.</summary>
    public int[] SourceOrdinals { get; }

    /// <summary>Milliseconds since 1970.</summary>
    public long[] Published { get; }

    /// <summary>By the segment's number of the source.</summary>
    public string[] SourceIds { get; }

    /// <summary>Likewise, withdrawn articles among them until the segment is merged away.</summary>
    public int[] ArticlesOfSource { get; }

    /// <summary>The segment's number of a source.</summary>
    public Dictionary<string, int> OrdinalOf { get; } = [];

    public static SegmentColumns Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new(segment));
}
