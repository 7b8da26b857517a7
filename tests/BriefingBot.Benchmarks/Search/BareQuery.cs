using BriefingBot.Benchmarks.Generated;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;
using BriefingBot.Storage;
using BriefingBot.Threats;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Store;
using LuceneQuery = Lucene.Net.Search.Query;

namespace BriefingBot.Benchmarks.Search;

/// <summary>The peer: the engine's own query for the same words on the same index, BM25 times recency by the stock classes, top ten.</summary>
internal sealed class BareQuery(FSDirectory directory, long now) : IDisposable
{
    private IndexSearcher? searcher;

    public DirectoryReader Reader { get; } = DirectoryReader.Open(directory);

    public IndexSearcher Searcher => searcher ??= new(Reader) { Similarity = Ranking.Bm25 };

    public static BareQuery Over(GeneratedCorpus corpus) =>
        new(FSDirectory.Open(SearchableCorpus.IndexPathOf(corpus.Directory)), GeneratedArticles.End.ToStored());

    public TopDocs Run(string query, Filter? filter = null) => Searcher.Search(new WithRecency(Words(query), now), filter, 10);

    public void Dispose()
    {
        Reader.Dispose();
        directory.Dispose();
    }

    private static LuceneQuery Words(string query)
    {
        if (query[0] == '"')
        {
            var phrase = new PhraseQuery();
            foreach (var token in Tokens.Of(query))
            {
                phrase.Add(new(IndexFields.Text, token.Text));
            }

            return phrase;
        }

        var any = new BooleanQuery();
        foreach (var found in IdentifierExtractor.Extract(query))
        {
            any.Add(new TermQuery(new(IndexFields.Identifier, found.Identifier.Token)), Occur.SHOULD);
        }

        if (any.Clauses.Count == 0)
        {
            foreach (var token in Tokens.Of(query))
            {
                any.Add(new TermQuery(new(IndexFields.Text, token.Text)), Occur.SHOULD);
            }
        }

        return any;
    }

    private sealed class WithRecency(LuceneQuery words, long now) : CustomScoreQuery(words)
    {
        protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new Provider(context, now);
    }

    private sealed class Provider(AtomicReaderContext context, long now) : CustomScoreProvider(context)
    {
        private readonly NumericDocValues published = context.AtomicReader.GetNumericDocValues(IndexFields.Published);

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore) => subQueryScore * Recency.Of(published.Get(doc), now);
    }
}
