using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Checks.Hygiene;

/// <summary>
/// A sentence is plain text: no markup or link of any platform, no mention, no marker of a citation, no character that cannot be
/// seen or that is drawn over its neighbours.
/// </summary>
internal static partial class MarkupCheck
{
    /// <summary>No language of news puts more marks on a letter.</summary>
    private const int MostMarks = 3;

    public static IEnumerable<CheckReason> Of(string text)
    {
        if (Markup().Match(text) is { Success: true } markup)
        {
            yield return new(CheckCode.Markup, $"it holds {NameOf(markup)}");
        }

        if (HasHidden(text))
        {
            yield return new(CheckCode.Markup, "it holds characters that cannot be seen");
        }

        if (MixedWord().IsMatch(text))
        {
            yield return new(CheckCode.Markup, "it mixes alphabets in one word");
        }
    }

    private static string NameOf(Match markup) => markup.Groups.Values.Skip(1).First(group => group.Success).Name;

    private static bool HasHidden(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks || rune == Rune.ReplacementChar
                || category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return true;
            }
        }

        return false;
    }

    // Left alone: "[.]" of a defanged address, "[the attackers]" of a quotation that an editor completed, "*.wnry".
    [GeneratedRegex(
        @"(?<tag></?[\p{L}!@#?%|]|<\p{Cf}|&(?:amp;)*(?:lt|gt|#\d+|#x[0-9a-f]+);|\|>)"
        + @"|(?<mention>(?<![\p{L}\p{N}._%+-])@[\p{L}_])"
        + @"|(?<marker>\[\^?\s*\d+(?:\s*[,;–-]\s*\d+)*\s*\]|【)"
        + @"|(?<link>\]\s*\(|\]\s*\[|\]:|!\[|\[\]|\b(?:javascript|vbscript|data|file|mailto|tel|slack|ms-\w+):(?=\S))"
        + @"|(?<markup>`|\$\{|\{\{|\}\}|""\s*:\s*[""\[{]|(?<![\w*])\*{1,3}\p{L}[^*]*\*|(?<![\w_])_{1,2}\p{L}[^_]*_(?!\w)|(?<!\w)~\p{L}[^~]*~|(?<![\w:]):[a-z_+-]+:(?!\w)|^\s*(?:>|#{1,6}\s|\||[-*+]\s)|\bon(?:error|load|click|mouse\w+)\s*=|\\x[0-9a-f]{2}|(?<!\p{L})%[0-9a-f]{2}%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{IsBasicLatin}(?<=[A-Za-z])[\p{IsCyrillic}\p{IsGreek}]|[\p{IsCyrillic}\p{IsGreek}](?=[A-Za-z])")]
    private static partial Regex MixedWord();
}
