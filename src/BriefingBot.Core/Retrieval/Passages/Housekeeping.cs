using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// What an article says of its own making, of the talks behind it or of whoever paid for it: "has reached out for comment",
/// "could not be reached", "will be updated". True, and no news.
/// </summary>
internal static partial class Housekeeping
{
    public static bool In(ReadOnlySpan<char> sentence) =>
        Comment().IsMatch(sentence) || OwnReport().IsMatch(sentence) || Promotion().IsMatch(sentence);

    [GeneratedRegex(
        """
        \b(?:
          (?:has|have|had)?\s?reached\ out\ to\b | (?:declined|refused|unable|did\ not\ (?:want|wish))\ to\ (?:comment|elaborate|be\ (?:named|interviewed|identified)|speak|provide\ (?:details|comment|further)|say\ (?:more|how|what|which|who|whether)|discuss|answer)\b
        | (?:did|has|had|have)(?:\ not|n['’]t)\ (?:\w+\ ){0,2}?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|comment(?:ed)?)\b
        | (?:not|n['’]t)\ (?:\w+\ )?(?:available|reached|reachable)\ for\ (?:\w+\ )?comment | (?:could|can)(?:\ not|not|n['’]t)\ (?:\w+\ )?be\ reached\b
        | (?:asked|contacted|approached)\ (?:\w+\ ){0,5}?for\ (?:\w+\ )?(?:comment|clarification|a\ statement) | request(?:s|ed)?\ (?:\w+\ )?(?:for\ )?comment\b | for\ additional\ comment\b
        | no\ further\ (?:comment|details) | spoke(?:n)?\ on\ (?:the\ )?condition\ of
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """
          \b(?:this|the)\ (?:story|article|post|report|page)\ (?:was|has\ been|will\ be|is\ being)\ (?:\w+\ )?(?:updated|corrected|amended|edited|revised)\b | \bwill\ (?:be\ )?updated?\ (?:this|the)\ (?:story|article|post|page)\b | \bwill\ update\ should\b
        | \b(?:will|we['’]ll)\ (?:continue\ to\ )?(?:monitor|follow|keep\ you)\b.{0,40}\b(?:updated|posted|story|developments)\b | \bmore\ (?:information|details)\ (?:as|when)\ (?:it|they|we)\b | \b(?:full|original)\ (?:story|article|report)\ (?:is|at|here)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnReport();

    /// <summary>The writer's own products: said with a wink to the customer.</summary>
    [GeneratedRegex(
        """
        \b(?:customers\ (?:using|of|running|with)\ (?:\p{L}+\ ){1,4}?(?:are|were|have\ been)\ (?:\w+\ ){0,2}?(?:protected|safe|covered) | free\ trial | webinar | white\ ?paper | sign\ up\ (?:for|to) | learn\ more | check\ out | our\ (?:products?|solutions?|customers|blog)
        | report\ \(PDF\) | reference\ section | intel\ card | (?:products?|solutions?|software|suite|technolog(?:y|ies))\ (?:\w+\ ){0,3}?(?:detects?|blocks?|protects?|stops)\ (?:this|these|all|it|the\ (?:threat|malware|attack)) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Promotion();
}
