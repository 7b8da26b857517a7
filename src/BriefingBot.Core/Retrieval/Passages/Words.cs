namespace BriefingBot.Retrieval.Passages;

/// <summary>Words as a reader counts them: "U.S.-based", "isn't", "4.7.5" and "CVE-2017-0144" are one each.</summary>
internal static class Words
{
    /// <summary>The words of a sentence in order.</summary>
    public static List<Word> Of(ReadOnlySpan<char> sentence)
    {
        var words = new List<Word>();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsLetterOrDigit(sentence[i]))
            {
                continue;
            }

            var start = i;
            while (i < sentence.Length && (char.IsLetterOrDigit(sentence[i]) || Joins(sentence, i)))
            {
                i++;
            }

            words.Add(new Word(start, i - start));
        }

        return words;
    }

    /// <summary>The letters and digits from <paramref name="start"/> on: of "That's" only "That".</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>The word without what an apostrophe adds: "they" of "they're", "Microsoft" of "Microsoft's".</summary>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny('\'', '’');
        return apostrophe > 0 ? word[..apostrophe] : word;
    }

    private static bool Joins(ReadOnlySpan<char> sentence, int i) =>
        (sentence[i] is '-' or '.' or '_' or '@' || Marks.IsApostrophe(sentence[i]))
        && i + 1 < sentence.Length && char.IsLetterOrDigit(sentence[i + 1]);
}
