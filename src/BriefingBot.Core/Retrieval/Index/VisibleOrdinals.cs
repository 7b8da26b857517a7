using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>The weights of a segment's articles by their sources, looked up once a source and not once an article.</summary>
internal sealed class VisibleOrdinals
{
    private const float Hidden = -1;

    private readonly SortedDocValues ordinals;
    private readonly float[] weights;

    public VisibleOrdinals(AtomicReader segment, VisibleSources sources)
    {
        ordinals = segment.GetSortedDocValues(IndexFields.Source);
        weights = new float[ordinals.ValueCount];
        var id = new BytesRef();
        for (var ordinal = 0; ordinal < weights.Length; ordinal++)
        {
            ordinals.LookupOrd(ordinal, id);
            weights[ordinal] = sources.Find(id.Utf8ToString()) is { } source ? (float)source.Weight : Hidden;
        }
    }

    /// <summary>The weight of the source of a document of the segment; below 0 where it is hidden.</summary>
    public float WeightOf(int doc) => weights[ordinals.GetOrd(doc)];
}
