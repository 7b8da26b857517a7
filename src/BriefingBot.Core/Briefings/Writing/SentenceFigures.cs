using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>The numbers in a sentence, by value as far as their digits go: "300,000" and "300000" are one.</summary>
internal static partial class SentenceFigures
{
    public static IReadOnlySet<string> Of(string text) =>
        Number().EnumerateMatches(text) is var matches ? Collect(text, matches) : throw new System.Diagnostics.UnreachableException();

    private static HashSet<string> Collect(string text, Regex.ValueMatchEnumerator matches)
    {
        var figures = new HashSet<string>();
        foreach (var match in matches)
        {
            figures.Add(text.Substring(match.Index, match.Length).Replace(",", "", StringComparison.Ordinal).TrimEnd('.'));
        }

        return figures;
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();
}
