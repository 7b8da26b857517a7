using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Words that take back what the words around them seem to tell: nothing was lost, nobody knows who it was.</summary>
internal static partial class Denial
{
    /// <summary>That nothing, or nothing more, was harmed or used.</summary>
    public static bool OfHarm(string text) => Harmless().IsMatch(text);

    /// <summary>That it is not known who did it, or that somebody is cleared.</summary>
    public static bool OfBlame(string text) => Unknown().IsMatch(text);

    /// <summary>That it could happen, rather than that it did.</summary>
    public static bool IsOnlyPossible(string text) => Possible().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:no (?:\w+ ){0,2}?(?:evidence|indications?|signs?|proof|reports?|reason to believe)|there(?:['’]s| is| was| were| are) no(?:thing)?"
        + @"|(?:not|never) (?:yet )?(?:be |been |being |have )?(?:any |a |an )?(?:\w+ )?(?:compromised|affected|stolen|exposed|accessed|breach(?:ed|es)?|lost|hit|infected|impacted|result in|exploited|seen|targeted)"
        + @"|(?:have|has|had) not been any|do(?:es)? not (?:believe|think)|without (?:being )?(?:\w+ )?(?:affecting|harm)|den(?:y|ies|ied)\b)"
        + @"|n['’]t (?:be |been |being )?(?:any |a |an )?(?:\w+ )?(?:compromised|affected|stolen|exposed|accessed|breach(?:ed)?|lost|hit|result in|exploited)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(
        @"\b(?:can(?:not|['’]t| not) (?:yet )?(?:say|tell|confirm|be sure)|(?:un|not )(?:clear|known) (?:who|whether|if)|remains? (?:unknown|unclear)|no (?:official )?(?:confirmation|evidence|proof|claim)"
        + @"|(?:was|is|were|are) not (?:a )?(?:\w+ )?(?:state|behind|responsible|the work)|too early|not be possible|who(?:ever)? (?:was|is|were) behind|den(?:y|ies|ied)|questionable|doubts?|skeptical|sceptical)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(?:can|could|may|might|would|should|will|if|allow\w*|lets?|enabl\w+|potentially|able to|attempt\w*|tr(?:y|ies|ied|ying) to|threat(?:en\w*)?|designed to|in order to|risk)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possible();
}
