using Lucene.Net.Analysis.TokenAttributes;

namespace BriefingBot.Retrieval.Analysis;

/// <summary>The terms of a text outside the index, made by the same chain as those inside it.</summary>
internal static class Tokens
{
    private static readonly ArticleAnalyzer Analyzer = new();

    /// <summary>Stems with their places in the text, stop words left out.</summary>
    public static IReadOnlyList<Token> Of(string text) => Read(ArticleParts.Body, text);

    /// <summary>Words as written, folded to lower case without accents.</summary>
    public static IReadOnlyList<Token> WordsOf(string text) => Read(ArticleParts.Words, text);

    private static List<Token> Read(string part, string text)
    {
        var tokens = new List<Token>();
        using var stream = Analyzer.GetTokenStream(part, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(new(term.ToString()!, offset.StartOffset, offset.EndOffset - offset.StartOffset));
        }

        stream.End();
        return tokens;
    }
}
