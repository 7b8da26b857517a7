namespace BriefingBot.Retrieval.Passages;

/// <summary>Whether words cannot stand alone as a sentence: too few, without a finite verb, or cut out of brackets or a quotation.</summary>
internal static class Fragment
{
    private const int FewestWords = 4;

    public static bool Is(string text, Sentence sentence)
    {
        var line = sentence.Span(text);
        if (sentence.InQuotation || !StartsAsSentence(line) || !IsBalanced(line))
        {
            return true;
        }

        var words = Words.Of(line);
        return words.Count < FewestWords || !FiniteVerb.IsIn(line, words);
    }

    /// <summary>A small letter begins what an earlier line ended, except in names such as iPhone and macOS.</summary>
    private static bool StartsAsSentence(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart("\"“”„«'‘([*•●▪‣-–— ");
        if (start.IsEmpty || !char.IsLower(start[0]))
        {
            return true;
        }

        return Words.At(start, 0).IndexOfAnyInRange('A', 'Z') is > 0 and <= 3;
    }

    private static bool IsBalanced(ReadOnlySpan<char> line)
    {
        int round = 0, square = 0, quotes = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '(': round++; break;
                // "1)" and "a)" count what follows.
                case ')' when round > 0 || i > 2: round--; break;
                case '[': square++; break;
                case ']': square--; break;
                // 5" is a length.
                case '"' when i > 0 && char.IsDigit(line[i - 1]) && quotes % 2 == 0: break;
                default: quotes += Marks.IsDoubleQuote(line[i]) ? 1 : 0; break;
            }

            if (round < 0 || square < 0)
            {
                return false;
            }
        }

        return round == 0 && square == 0 && quotes % 2 == 0;
    }
}
