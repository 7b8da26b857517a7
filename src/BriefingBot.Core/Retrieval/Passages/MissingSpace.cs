using System.Buffers;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// A stop with no space after it ends a sentence in "the world.The worm", and in neither "U.S.National" nor "Dr.Web" nor
/// "filepath.Join": what stands left must be an ordinary word, what stands right a capitalised one that is not a name.
/// </summary>
internal static class MissingSpace
{
    /// <summary>A longer run without white space is an address or code.</summary>
    private const int LongestToken = 48;

    private static readonly WordSet HostsAndFiles = WordSet.Of(
        "com net org io gov edu info biz uk de eu us exe dll js css html htm php asp aspx jsp txt zip doc docx pdf xls xlsx",
        "join net forms generic trojan win");

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create(@"/\@:=_&#<>.");

    public static bool IsAt(string text, int stop, int after)
    {
        var start = stop;
        while (start > 0 && stop - start < LongestToken && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = after;
        while (end < text.Length && end - after < LongestToken && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        if (stop - start == LongestToken || end - after == LongestToken || !IsProse(text.AsSpan(start, stop - start)))
        {
            return false;
        }

        return StartsSentence(text.AsSpan(after, end - after), OrdinaryWordBefore(text.AsSpan(start, stop - start)));
    }

    private static bool IsProse(ReadOnlySpan<char> token) => !token.ContainsAny(CodeMarks);

    /// <summary>Whether a word without capitals stands left; a name, a number or a bracket there asks for more on the right.</summary>
    private static bool OrdinaryWordBefore(ReadOnlySpan<char> left)
    {
        var word = left.TrimStart("\"“‘'([");
        if (word.Length < 2 || Abbreviations.IsKnown(word))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLower(c) && c is not '-' && !Marks.IsApostrophe(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsSentence(ReadOnlySpan<char> right, bool ordinaryWordBefore)
    {
        right = right.TrimStart("\"“‘([");
        var word = Words.At(right, 0);
        if (word.IsEmpty || !char.IsUpper(word[0]) || !IsLower(word[1..]) || HostsAndFiles.Has(word))
        {
            return false;
        }

        var rest = right[word.Length..];
        var ends = rest.IsEmpty || rest[0] is ',' or ';' or '-' or '"' or '”' || Marks.IsApostrophe(rest[0]);
        return ends && (Abbreviations.IsOpener(word) || (ordinaryWordBefore && word.Length > 1 && rest is not [',', ..]));
    }

    private static bool IsLower(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
