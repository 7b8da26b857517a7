using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>Lines that say who wrote: "By Jane Roe", "Jane Roe, Security Editor", "Jane Roe is a reporter at".</summary>
internal static partial class Byline
{
    private const int Longest = 240;

    private const string Person =
        @"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|al|bin|la|el)){1,3}";

    private const string Role =
        @"(?:[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Cc]ontributor|[Jj]ournalist|[Cc]olumnist|Staff|[Bb]logger|[Pp]roducer|[Ff]reelancer|[Aa]uthor|Bureau Chief)";

    public static bool In(ReadOnlySpan<char> sentence) =>
        sentence.Length <= Longest
        && (Credit().IsMatch(sentence) || AboutAuthor().IsMatch(sentence)
            || ((ByName().IsMatch(sentence) || NameAndRole().IsMatch(sentence)) && !FiniteVerb.IsIn(sentence)));

    [GeneratedRegex(
        @"^[—–\-|•]?\s?(?:By|BY|Written by|Posted by|Author:|Reported by|Story by|Words by|Text by)\s(?:" + Person + @")(?:\s?(?:,|and|&|\|)\s?(?:" + Person + @"|@\w+))*(?:\s?[,|/–—•(-].{0,80})?(?:\son\s.{0,40})?\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ByName();

    [GeneratedRegex(
        @"^(?:" + Person + @")\s?[,|–—-]\s?(?:[\p{L}&'’-]+\s){0,5}" + Role + @"\b.{0,60}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameAndRole();

    [GeneratedRegex(
        @"^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Compiled|Edited|Produced|Photography)(?: and (?:writing|editing|reporting))? by\s\p{Lu}"
        + @"|\bcontributed (?:\w+ )?to this (?:report|story|article|post)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^(?:" + Person + @") is (?:an?|the) (?:[\p{L}’'-]+ ){0,5}" + "(?:editor|reporter|correspondent|writer|contributor|journalist|columnist|blogger|freelancer)"
        + @"\b(?:,| (?:for|at|with|who|based|covering|and|of)\b|\.$)|^About the authors?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AboutAuthor();
}
