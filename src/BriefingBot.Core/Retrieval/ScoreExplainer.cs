using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval;

/// <summary>Tells how a hit's score came about, from the same queries and factors that made it.</summary>
internal sealed partial class ScoreExplainer(Query first, Query? second, VisibleSources sources, long? now)
{
    public ScoreExplanation Explain(IndexSearcher searcher, ScoreDoc doc)
    {
        var (source, published) = ValuesOf(searcher.IndexReader, doc.Doc);
        var words = Of(searcher.Explain(first, doc.Doc));
        var parts = new List<ScoreExplanation> { words with { Description = "bm25 over title, lead and body" } };
        var weight = sources.Find(source)?.Weight ?? 1;
        parts.Add(new($"times weight of source {source}", weight, []));
        if (now is { } moment)
        {
            parts.Add(new("times recency", Recency.Of(published, moment), []));
        }

        if (second is not null && searcher.Explain(second, doc.Doc) is { IsMatch: true } again)
        {
            parts.Add(Of(again) with { Description = "plus second pass: neighbouring words and title" });
        }

        return new("score", doc.Score, parts);
    }

    private static (string Source, long Published) ValuesOf(IndexReader reader, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        var ordinals = leaf.AtomicReader.GetSortedDocValues(IndexFields.Source);
        var id = new Lucene.Net.Util.BytesRef();
        ordinals.LookupOrd(ordinals.GetOrd(doc - leaf.DocBase), id);
        return (id.Utf8ToString(), leaf.AtomicReader.GetNumericDocValues(IndexFields.Published).Get(doc - leaf.DocBase));
    }

    /// <summary>The engine's explanation, a line a word: its figures of frequency and length belong to the engine.</summary>
    private static ScoreExplanation Of(Explanation explanation)
    {
        var words = WordsOf(explanation).ToList();
        return new("sum", explanation.Value, words);
    }

    private static IEnumerable<ScoreExplanation> WordsOf(Explanation explanation)
    {
        if (Weight().Match(explanation.Description) is { Success: true } match)
        {
            var figures = explanation.GetDetails()?.SelectMany(Figures) ?? [];
            return [new(match.Groups["what"].Value, explanation.Value, [.. figures])];
        }

        return explanation.GetDetails()?.SelectMany(WordsOf) ?? [];
    }

    private static IEnumerable<ScoreExplanation> Figures(Explanation explanation)
    {
        var name = explanation.Description.Split(['(', ','], 2)[0];
        return name is "idf" or "tfNorm" or "boost" or "termFreq=" || name.EndsWith("Freq", StringComparison.Ordinal)
            ? [new(name, explanation.Value, [])]
            : explanation.GetDetails()?.SelectMany(Figures) ?? [];
    }

    [GeneratedRegex(@"^weight\((?<what>.+) in \d+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Weight();
}
