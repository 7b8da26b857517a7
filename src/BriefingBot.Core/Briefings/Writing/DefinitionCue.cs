using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says what its topic is: "X is a worm …", "X, a worm, …", "a worm called X".</summary>
internal static partial class DefinitionCue
{
    private const string Kind =
        "(?:ransomware|worm|malware|virus|trojan|botnet|groups?|gang|collective|flaws?|vulnerabilit(?:y|ies)|bugs?|exploits?|tool|toolkit|backdoor|breach|attacks?|campaign|scam|spyware|operation|kit|family|strain|variant|hackers|network|method|technique|collection)";

    /// <summary>Further back "a group called X" stands in a sentence on something else.</summary>
    private const int EarlyEnough = 60;

    public static double Of(string text, Regex topicPattern)
    {
        foreach (var match in topicPattern.EnumerateMatches(text))
        {
            var before = text.AsSpan(0, match.Index);
            var after = text.AsSpan(match.Index + match.Length);
            var opens = IsOnlyAnArticle().IsMatch(before);
            if (opens && IsAKind().IsMatch(after))
            {
                return 1;
            }

            if (before.Length <= EarlyEnough && KindCalled().IsMatch(before))
            {
                return 0.6;
            }

            if (opens && (Apposition().IsMatch(after) || IsAThing().IsMatch(after)))
            {
                return 0.7;
            }

            if (KindBehind().IsMatch(after))
            {
                return 0.6;
            }

            if (KnownAs().IsMatch(before) && ThenKind().IsMatch(after))
            {
                return 0.7;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"^(?:The )?(?:\p{Lu}\p{L}+ ){0,1}[""“‘']?$")]
    private static partial Regex IsOnlyAnArticle();

    private const string Tail = @"^[""”’']?(?: (?:ransomware|malware|worm|virus|trojan|botnet|attack|vulnerability|flaw|bug|breach|group|exploit|campaign|gang)){0,2}(?: ?\([^)]{1,60}\))?,?(?: also known as [^,]{1,60},)? (?:is|was|are|were|has been) ";

    [GeneratedRegex(Tail + @"(?:an?|one of|believed to be an?|the (?:name|largest|biggest|worst|first|most|latest)) (?:[\p{L}\p{N}'’,-]+ ){0,6}?" + Kind + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsAKind();

    // A firm or a product, for whoever asks by its name.
    [GeneratedRegex(Tail + @"(?:an?|the) (?:[\p{L}\p{N}'’-]+ ){0,4}?(?:company|firm|maker|provider|service|software|system|protocol|app|toy|website|platform|library|framework)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsAThing();

    [GeneratedRegex(@"\b(?:an?|new|massive|global|the) (?:[\p{L}\p{N}'’-]+ ){0,4}?" + Kind + @",? (?:(?:that is|is|being|has been|also|now|which has been) )?(?:called|named|dubbed|known as|nicknamed|codenamed|calling itself)(?: the)? [""“‘']?$", RegexOptions.IgnoreCase)]
    private static partial Regex KindCalled();

    [GeneratedRegex(@"^(?:Known as|Dubbed|Called|Nicknamed|Named)(?: the)? [""“‘']?$", RegexOptions.IgnoreCase)]
    private static partial Regex KnownAs();

    [GeneratedRegex(@"^[""”’']?, (?:the|an?|this) (?:[\p{L}-]+ ){0,4}?" + Kind + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThenKind();

    // Wherever it stands: "vulnerable to X, the exploit behind".
    [GeneratedRegex(@"^[""”’']?, (?:an?|the) (?:(?!and\b)[\p{L}\p{N}'’-]+ ){0,5}?" + Kind + @"\b(?! and\b|,? (?:said|says))", RegexOptions.IgnoreCase)]
    private static partial Regex KindBehind();

    [GeneratedRegex(@"^[""”’']?,(?: or [^,]{1,40},)? (?:an?|the|one of the)\b (?:[\p{L}\p{N}'’-]+ ){0,6}?" + Kind + @"\b[^,]*,", RegexOptions.IgnoreCase)]
    private static partial Regex Apposition();
}
