using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Whether a heading without a stop was glued to the sentence after it, as pages stored on one line have it: "will not pay
/// the ransom In a rare sign". Told by a word that opens sentences, capitalised after a small letter and before one,
/// by a gap before a capital, by no gap at all, or by the name of the heading that the sentence after it begins with again: "Foobar
/// is back The Foobar worm".
/// </summary>
internal static partial class RunOn
{
    public static bool Is(ReadOnlySpan<char> sentence) => Glued().IsMatch(sentence) || BeginsAgain().IsMatch(sentence);

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}\p{N}]{2,40})\b.{0,120}[\p{Ll}\d] (?:The|A|An|In|On|When|What|How) \k<name>\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BeginsAgain();

    [GeneratedRegex(
        @"(?<=[\p{Ll}\d%)]) {2,}\p{Lu}\p{L}|(?<=[\p{Ll}\d%)]) (?:The|This|These|That|It|If|When|While|However|According|Although|There|They|We|He|She|His|Her|Their|You|Your|But|And|As|In|On|At|For|To|After|Before|Since|Because|Once|By|With|From|An|What|How|Some|Many|Most|Our|Its|During|Last|One)(?:['’]\w+)? \p{Ll}"
        + @"|\p{Ll}(?:The|This|These|They|There|When|While|According|However|Although) \p{Ll}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
