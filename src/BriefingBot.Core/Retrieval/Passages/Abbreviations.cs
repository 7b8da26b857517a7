namespace BriefingBot.Retrieval.Passages;

/// <summary>What a stop after a word can mean, told from the word alone and, for some, from what follows.</summary>
internal static class Abbreviations
{
    private static readonly WordSet Never = WordSet.Read("abbreviations.txt", "never");
    private static readonly WordSet Number = WordSet.Read("abbreviations.txt", "number");
    private static readonly WordSet May = WordSet.Read("abbreviations.txt", "may");
    private static readonly WordSet Name = WordSet.Read("abbreviations.txt", "name");
    private static readonly WordSet Openers = WordSet.Read("openers.txt", "openers");

    /// <summary>Whether a word with a capital opens a sentence.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Has(word);

    /// <summary>Whether the word is written with a stop wherever it stands.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => Never.Has(word) || MayEnd(word);

    /// <summary>
    /// Whether a stop after <paramref name="word"/> ends the sentence when <paramref name="next"/> follows it.
    /// </summary>
    public static bool StopEnds(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        var beforeNumber = next.Length > 0 && char.IsDigit(next[0]);
        if (Never.Has(word) || (word.Length == 1 && char.IsLower(word[0])) || (beforeNumber && Number.Has(word)))
        {
            return false;
        }

        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return !(isInitial || MayEnd(word)) || Openers.Has(next);
    }

    private static bool MayEnd(ReadOnlySpan<char> word) =>
        May.Has(word) || IsDotted(word) || (word.Length > 0 && char.IsUpper(word[0]) && Name.Has(word));

    /// <summary>Single letters with stops between them: U.S, a.m, I.R.S.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
