using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BriefingBot.Retrieval.Index;

/// <summary>Lets the articles of a list through, and no other.</summary>
internal sealed class AmongFilter(IEnumerable<string> articleIds) : Filter
{
    /// <summary>In the index's own order, so that each segment's terms are walked once.</summary>
    private readonly IReadOnlyList<BytesRef> ids = [.. articleIds.Select(id => new BytesRef(id)).Order()];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var found = new FixedBitSet(context.Reader.MaxDoc);
        if (context.AtomicReader.GetTerms(IndexFields.Id) is not { } terms)
        {
            return found;
        }

        var walk = terms.GetEnumerator();
        DocsEnum? docs = null;
        foreach (var id in ids.Where(walk.SeekExact))
        {
            docs = walk.Docs(acceptDocs, docs, DocsFlags.NONE);
            while (docs.NextDoc() is var doc && doc != DocIdSetIterator.NO_MORE_DOCS)
            {
                found.Set(doc);
            }
        }

        return found;
    }
}
