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
        var (article, source) = (new BytesRef(), new BytesRef());
        segment.AtomicReader.GetBinaryDocValues(IndexFields.Id).Get(local, article);
        var sources = segment.AtomicReader.GetSortedDocValues(IndexFields.Source);
        sources.LookupOrd(sources.GetOrd(local), source);
        return new(article.Utf8ToString(), source.Utf8ToString(), segment.AtomicReader.GetNumericDocValues(IndexFields.Published).Get(local));
    }
}
