using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using Lucene.Net.Search;

namespace BriefingBot.Retrieval;

/// <summary>Tells how a hit's score came about, from the same queries and factors that made it.</summary>
internal sealed partial class ScoreExplainer(Query first, Query? second, VisibleSources sources, long? now)
{
    public ScoreExplanation Explain(IndexSearcher searcher, ScoreDoc doc)
    {
        var (_, source, published) = EntryValues.Of(searcher.IndexReader, doc.Doc);
        var words = Of(searcher.Explain(first, doc.Doc));
        var parts = new List<ScoreExplanation> { words with { Description = "bm25 over title, lead and body" } };
        parts.Add(new($"times weight of source {source}", sources.WeightOf(source), []));
        if (now is { } moment)
        {
            parts.Add(new("times recency", Recency.Of(published, moment), []));
        }

        if (second is not null && searcher.Explain(second, doc.Doc) is { IsMatch: true } again)
        {
            parts.Add(Of(again) with { Description = "plus second pass: neighbouring words" });
        }

        return new("score", doc.Score, parts);
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
