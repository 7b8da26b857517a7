using System.Globalization;
using System.Text;

namespace BriefingBot.Feeds.Rules;

/// <summary>
/// The words of a text with one space before, between and after them, without case, accents and signs: a word or a phrase is found in a
/// text where the one form holds the other, and only as whole words.
/// </summary>
internal static class FoldedWords
{
    /// <summary>A single space where the text has no letter and no digit.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordOfItsOwn(rune))
            {
                Separate(words);
                words.Append(rune.ToString());
                Separate(words);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                LetterFolding.Append(words, rune);
            }
            else if (!IsInside(Rune.GetUnicodeCategory(rune)))
            {
                Separate(words);
            }
        }

        Separate(words);
        return words.ToString();
    }

    public static bool IsNone(string folded) => folded.Length == 1;

    private static void Separate(StringBuilder words)
    {
        if (words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    /// <summary>Accents that stand apart, soft hyphens, joiners: no word ends there.</summary>
    private static bool IsInside(UnicodeCategory category) => category is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Chinese and Japanese put no spaces between words: there each character stands alone, and a word is a phrase.</summary>
    private static bool IsWordOfItsOwn(Rune rune) =>
        Rune.IsLetter(rune)
        && rune.Value is (>= 0x3005 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
