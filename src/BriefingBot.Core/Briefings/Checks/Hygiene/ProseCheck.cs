using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Checks.Hygiene;

/// <summary>
/// A written sentence is plain prose of a fair length, that no chat or browser makes anything of. A quotation may be longer, and was
/// chosen by other rules.
/// </summary>
internal static partial class ProseCheck
{
    private const int FewestWords = 4;

    private const int MostWords = 45;

    private const int MostLength = 400;

    /// <summary>Null when nothing is wrong with it.</summary>
    public static CheckReason? Of(string text) =>
        text.Length > MostLength || WordCount.Of(text) > MostWords ? new(CheckCode.Markup, "it is too long")
        : WordCount.Of(text) < FewestWords || text is not [.., '.' or '!' or '"' or '”' or ')'] ? new(CheckCode.Markup, "it is no whole sentence")
        : Link().IsMatch(text) ? new(CheckCode.Markup, "it holds a link, an address of mail or a mention")
        : Mark().IsMatch(text) ? new(CheckCode.Markup, "it holds markup or brackets")
        : PlantedText.IsIn(text) ? new(CheckCode.Instruction, "it holds words that are no news")
        : null;

    [GeneratedRegex(@"://|\bwww\.|@\w", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // A dot or colon in brackets hides an address: the field writes it so.
    [GeneratedRegex(@"[<>{}|`\r\n]|\[(?![.:]\])|(?<!\[[.:])\]|\*\*|__|~~")]
    private static partial Regex Mark();
}
