using Lucene.Net.Index;

namespace BriefingBot.Retrieval.Index;

/// <summary>The sources of one segment of the index as one clearance sees them. Looking them up for each query costs more than the query.</summary>
internal sealed class SegmentSources
{
    public SegmentSources(AtomicReader segment, VisibleSources sources)
    {
        var columns = SegmentColumns.Of(segment);
        Weights = new float[columns.SourceIds.Length];
        Array.Fill(Weights, VisibleSources.Hidden);

        // Of the two lists that of the sources is the short one where a question names some.
        foreach (var source in sources.All)
        {
            if (columns.OrdinalOf.TryGetValue(source.Id, out var ordinal) && sources.WeightOf(source.Id) is var weight && weight != VisibleSources.Hidden)
            {
                Weights[ordinal] = weight;
                Visible += columns.ArticlesOfSource[ordinal];
            }
        }

        Hidden = segment.MaxDoc - Visible;
    }

    /// <summary>By the segment's number for the source; <see cref="VisibleSources.Hidden"/> for one that may not be seen.</summary>
    public float[] Weights { get; }

    /// <summary>Articles of visible sources, withdrawn ones among them until the segment is merged away.</summary>
    public int Visible { get; }

    /// <summary>Articles of hidden sources, likewise.</summary>
    public int Hidden { get; }
}
