using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>The sources of one segment of the index as one clearance sees them. Looking them up for each query costs more than the query.</summary>
internal sealed class SegmentSources
{
    public SegmentSources(AtomicReader segment, VisibleSources sources)
    {
        var ordinals = segment.GetSortedDocValues(IndexFields.Source);
        var id = new BytesRef();
        Weights = new float[ordinals.ValueCount];
        for (var ordinal = 0; ordinal < Weights.Length; ordinal++)
        {
            ordinals.LookupOrd(ordinal, id);
            Weights[ordinal] = sources.WeightOf(id.Utf8ToString());
            var articles = segment.DocFreq(new(IndexFields.Source, id));
            if (Weights[ordinal] == VisibleSources.Hidden)
            {
                Hidden += articles;
            }
            else
            {
                Visible += articles;
            }
        }
    }

    /// <summary>By the segment's number for the source; <see cref="VisibleSources.Hidden"/> for one that may not be seen.</summary>
    public float[] Weights { get; }

    /// <summary>Articles of visible sources, withdrawn ones among them until the segment is merged away.</summary>
    public int Visible { get; }

    /// <summary>Articles of hidden sources, likewise.</summary>
    public int Hidden { get; }
}
