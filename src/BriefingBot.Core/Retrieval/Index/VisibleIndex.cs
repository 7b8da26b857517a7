using BriefingBot.Manifests;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Retrieval.Spelling;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// An index as one asker may see it. Its words are those of articles that are visible and not withdrawn: otherwise a correction, a
/// suggestion, or the telling of names from words would give a hidden article away.
/// </summary>
internal sealed class VisibleIndex(IndexSearcher searcher, VisibleSources sources)
{
    /// <summary>Where more articles hold a word, those that were withdrawn and not merged away yet may be counted too.</summary>
    private const int WithdrawnCountedOutUpTo = 10_000;

    /// <summary>Where each term stands in each segment: to plan a query and to search for it, it is looked up once.</summary>
    private readonly Dictionary<Term, TermContext> contexts = [];

    private readonly List<(AtomicReader Reader, SegmentSources Sources)> segments =
        [.. searcher.IndexReader.Leaves.Select(leaf => (leaf.AtomicReader, sources.In(leaf.AtomicReader)))];

    /// <summary>How many articles there are.</summary>
    public int Articles => segments.Sum(segment => segment.Sources.Hidden > 0 ? segment.Sources.Visible : segment.Reader.NumDocs);

    /// <summary>BM25's own inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    public double RarityOf(int articles) => Math.Log(1 + ((Articles - articles + 0.5) / (articles + 0.5)));

    /// <summary>How many articles hold a term.</summary>
    public int ArticlesWith(string field, string text)
    {
        var term = new Term(field, text);
        var context = ContextOf(term);
        if (context.DocFreq == 0 || !segments.Exists(segment => segment.Sources.Hidden > 0 || segment.Reader.HasDeletions))
        {
            return context.DocFreq;
        }

        var articles = 0;
        foreach (var ((reader, sources), at) in segments.Select((segment, at) => (segment, at)))
        {
            if (context.Get(at) is null)
            {
                continue;
            }

            var all = reader.DocFreq(term);
            articles += sources.Hidden > 0 || (reader.HasDeletions && all <= WithdrawnCountedOutUpTo)
                ? Count(reader, sources.Weights, term)
                : all;
        }

        return articles;
    }

    /// <summary>The engine's query of a term.</summary>
    public LuceneQuery QueryOf(string field, string text)
    {
        var term = new Term(field, text);
        return new TermQuery(term, ContextOf(term));
    }

    /// <summary>How many articles match.</summary>
    public int ArticlesMatching(LuceneQuery query)
    {
        var collector = new RankingCollector(sources, now: null, depth: 1);
        searcher.Search(query, collector);
        return collector.ToTopDocs().TotalHits;
    }

    /// <summary>The words, as written, that are so few edits from a word and begin with its letter.</summary>
    public IEnumerable<NearWord> WordsNear(string word, int edits)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Word) is not { } terms)
        {
            yield break;
        }

        // The first letter is seldom the wrong one, and keeping it makes the walk through the index short.
        var nearby = new FuzzyTermsEnum(terms, new AttributeSource(), new(IndexFields.Word, word), edits, prefixLength: 1, transpositions: true);
        while (nearby.MoveNext())
        {
            var found = nearby.Term.Utf8ToString();
            if (EditDistance.Between(word, found) is var distance && distance <= edits && ArticlesWith(IndexFields.Word, found) is > 0 and var articles)
            {
                yield return new(found, distance, articles);
            }
        }
    }

    private TermContext ContextOf(Term term)
    {
        if (!contexts.TryGetValue(term, out var context))
        {
            contexts[term] = context = TermContext.Build(searcher.TopReaderContext, term);
        }

        return context;
    }

    private static int Count(AtomicReader reader, float[] weights, Term term)
    {
        var ordinals = SegmentColumns.Of(reader).SourceOrdinals;
        var docs = reader.GetTermDocsEnum(term);
        var articles = 0;
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            articles += weights[ordinals[docs.DocID]] == VisibleSources.Hidden ? 0 : 1;
        }

        return articles;
    }
}
