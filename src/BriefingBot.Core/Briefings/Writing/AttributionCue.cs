using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says who is held responsible and who says so. A passive without its agent ("is believed to be") is weak.</summary>
internal static partial class AttributionCue
{
    public static double Of(string text)
    {
        if (!Culprit().IsMatch(text) || Denial.OfBlame(text))
        {
            return 0;
        }

        if (Prosecuting().IsMatch(text))
        {
            return NamedCulprit().IsMatch(text) ? 1.1 : 0.8;
        }

        if (Claiming().IsMatch(text))
        {
            return 0.9;
        }

        if (Blaming().IsMatch(text))
        {
            return !Agentless().IsMatch(text) || Speaker().IsMatch(text) ? 1 : 0.4;
        }

        return Tie().IsMatch(text) ? (Speaker().IsMatch(text) ? 0.8 : 0.4) : 0;
    }

    [GeneratedRegex(@"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|attribut(?:e|es|ed|ing)|point(?:s|ed|ing)? (?:the |a )?fingers? at|pinn?ed (?:\p{L}+ ){1,4}?on)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Blaming();

    [GeneratedRegex(@"\b(?:indict\w*|charge[sd] (?:against|relating to|with|in|for|over|two|three|four|\d+|the \w+ (?:men|man|hackers?))|charging|pleaded guilty|convicted|arrest(?:ed|s)?|extradited|sentenced)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prosecuting();

    [GeneratedRegex(@"\b(?:claim(?:s|ed|ing)? (?:responsibility|credit)|took (?:responsibility|credit)|hacked by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claiming();

    [GeneratedRegex(@"\b(?:(?:is|was|are|were|been|being) (?:\w+ )?(?:behind\b|responsible for|the work of|carried out by|linked to|tied to|backed by|sponsored by|orchestrated by|conducted by|perpetrated by)|work of|carried out by|linked to|links? (?:\p{L}+ ){0,4}?to|linking (?:\p{L}+ ){1,5}?to|ties to|tied to|hired (?:\p{L}+ ){0,4}?(?:by|to)|directed by|behind (?:the|it|this|these|a) )", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();

    [GeneratedRegex(@"\b(?:is|was|are|were|been|being) (?:\w+ )?(?:blamed|accused|attributed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agentless();

    /// <summary>Somebody with a name, or an office, says it.</summary>
    [GeneratedRegex(@"\b(?:according to|(?:said|says|saying|believes?|concluded?|found|alleg(?:es?|ed|ing)|announced|reported|confirmed|revealed|told|suspects?|suspected by|thinks?|by (?:the )?\p{Lu}\w+))\b")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:North Korea\w*|Lazarus|Russia\w*|GRU|FSB|Chin(?:a|ese)|Iran\w*|Israel\w*|Fancy Bear|APT\s?-?\d+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:a |an |the )?\d)")]
    private static partial Regex NamedCulprit();

    [GeneratedRegex(@"\b(?:North Korea\w*|Pyongyang|Lazarus|Russia\w*|Kremlin|Moscow|GRU|FSB|SVR|Chin(?:a|ese)|Beijing|Iran\w*|Tehran|Israel\w*|Fancy Bear|Cozy Bear|APT\s?-?\d+|Shadow ?Brokers|NSA|National Security Agency|[Ss]tate[- ](?:sponsored|actor\w*|backed)|nation[- ]state|foreign (?:state|government)|hackers?|hacking group|gang|group|crew|crime family|OurMine|Anonymous|brokers?|teenager|nationals?|students?|\d+-year-old|(?:two|three|four) (?:men|Iranians?|Russians?|people)|man|men|insider|employee)\b")]
    private static partial Regex Culprit();
}
