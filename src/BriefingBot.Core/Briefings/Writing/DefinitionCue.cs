using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says what its topic is: "X is a …", "X, a …", "a …, called X".</summary>
internal static partial class DefinitionCue
{
    public static double Of(string text, Regex topicPattern)
    {
        foreach (var match in topicPattern.EnumerateMatches(text))
        {
            var before = text.AsSpan(0, match.Index);
            var after = text.AsSpan(match.Index + match.Length);
            if (IsOnlyAnArticle().IsMatch(before) && Is().IsMatch(after))
            {
                return Kind().IsMatch(after) ? 1 : 0.7;
            }

            if (Called().IsMatch(before))
            {
                return 0.9;
            }

            if (KindBefore().IsMatch(before) || (IsOnlyAnArticle().IsMatch(before) && Apposition().IsMatch(after)))
            {
                return 0.6;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"^(?:The )?(?:\p{Lu}\p{L}+ ){0,1}[""“‘']?$")]
    private static partial Regex IsOnlyAnArticle();

    [GeneratedRegex(@"^[""”’']?(?: (?:ransomware|malware|worm|virus|trojan|botnet|attack|vulnerability|flaw|bug|breach|group|exploit|campaign)){0,2}(?: ?\([^)]{1,60}\))?,?(?: also known as [^,]{1,60},)? (?:is|was|are|were) (?:an?|one of|not an?|believed to be an?|the (?:name|term|largest|biggest|worst|first|most|nickname)) (?!(?:friendly|good|bad|big|great|reminder|matter|result|sign))", RegexOptions.IgnoreCase)]
    private static partial Regex Is();

    [GeneratedRegex(@"\b(?:called|named|dubbed|known as|labell?ed(?: as)?|nicknamed|codenamed|referred to as)(?: the)? [""“‘']?$", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"^[""”’']?, (?:an?|the|one of the)\b[^,]{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Apposition();

    [GeneratedRegex(@"\b(?:ransomware|worm|malware|virus|trojan|botnet|group|gang|flaw|vulnerability|bug|exploit|tool|backdoor|breach|attack|campaign|scam|spyware|company|software|system|protocol|kit|family|strain)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?:an?|the|new|massive|global) (?:[\p{L}-]+ ){0,3}?(?:ransomware|worm|malware|virus|trojan|botnet|hacking group|group|flaw|vulnerability|exploit|tool) (?:attack |campaign |strain |family )?[""“‘']?$", RegexOptions.IgnoreCase)]
    private static partial Regex KindBefore();
}
