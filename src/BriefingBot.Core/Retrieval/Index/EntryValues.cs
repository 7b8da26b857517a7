using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>What is kept of an entry beside its terms.</summary>
internal readonly record struct EntryValues(string ArticleId, string SourceId, long Published)
{
    /// <param name="doc">The engine's number of the entry in the whole index.</param>
    public static EntryValues Of(IndexReader reader, int doc)
    {
        var segment = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        var local = doc - segment.DocBase;
        var article = new BytesRef();
        segment.AtomicReader.GetBinaryDocValues(IndexFields.Id).Get(local, article);
        var columns = SegmentColumns.Of(segment.AtomicReader);
        return new(article.Utf8ToString(), columns.SourceIds[columns.SourceOrdinals[local]], columns.Published[local]);
    }
}
