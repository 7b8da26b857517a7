using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>What a written sentence may look like: plain words of prose, that no chat or browser makes anything of.</summary>
internal static partial class PlainSentence
{
    private const int FewestWords = 4;

    private const int MostWords = 45;

    private const int MostLength = 400;

    /// <summary>What is wrong with it, for who is to write it again; null when nothing is.</summary>
    public static string? Complaint(string text) =>
        text.Length > MostLength || WordCount.Of(text) > MostWords ? "it is too long"
        : WordCount.Of(text) < FewestWords || text is not [.., '.' or '!' or '"' or '”' or ')'] ? "it is no whole sentence"
        : Link().IsMatch(text) ? "it holds a link, an address of mail or a mention"
        : Mark().IsMatch(text) || PlantedText.IsIn(text) ? "it holds markup, brackets, or words that are no news"
        : null;

    [GeneratedRegex(@"://|\bwww\.|@\w", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // A dot or colon in brackets hides an address: the field writes it so.
    [GeneratedRegex(@"[<>{}|`\r\n]|\[(?![.:]\])|(?<!\[[.:])\]|\*\*|__|~~")]
    private static partial Regex Mark();
}
