namespace BriefingBot.Briefings;

/// <summary>How many words a reader counts: runs of anything but white space that hold a letter or a digit.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.SplitAny(' ', '\n', '\t', '\u00a0'))
        {
            words += text[part].ContainsAnyLetterOrDigit() ? 1 : 0;
        }

        return words;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
