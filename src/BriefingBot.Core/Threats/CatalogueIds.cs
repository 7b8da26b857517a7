using System.Text.RegularExpressions;

namespace BriefingBot.Threats;

/// <summary>
/// Ids that a catalogue gives out: CVE, Microsoft's bulletins (1998 to 2017, when they ended), MITRE ATT&amp;CK. Every repetition
/// in the patterns is bounded, so a place costs a constant and a text is read in linear time.
/// </summary>
internal static partial class CatalogueIds
{
    // Hyphens as editors and web pages set them: soft, Unicode's hyphens and dashes, the minus sign, the small forms.
    private const string Dash = @"\-\u00AD\u2010-\u2015\u2212\uFE58\uFE63_";
    private const string Gap = $@"[{Dash}\u0020\u00A0\u202F]";

    // Only letters and digits of ASCII join on to an id: Chinese and Japanese write no space before one.
    private const string Left = "(?<![A-Za-z0-9])";

    public static IEnumerable<IdentifierMention> In(string text) =>
    [
        .. Cve().Matches(text).Select(match => Mention(IdentifierKind.Cve, match, $"CVE-{match.Groups[1].Value}-{match.Groups[2].Value}")),
        .. Bulletin().Matches(text).Select(match =>
            Mention(IdentifierKind.Bulletin, match, $"MS{match.Groups["year"].Value}-{match.Groups["number"].Value}")),
        .. Attack().Matches(text).Select(match =>
            Mention(IdentifierKind.Attack, match, match.Value.ToUpperInvariant().Replace('/', '.'))),
    ];

    private static IdentifierMention Mention(IdentifierKind kind, Match match, string value) =>
        new(new Identifier(kind, value), match.Index, match.Length);

    [GeneratedRegex($"{Left}[Cc][Vv][Ee]:?{Gap}{{0,3}}(1999|20[0-9][0-9]){Gap}{{1,3}}([0-9]{{4,7}})(?![0-9])")]
    private static partial Regex Cve();

    [GeneratedRegex(
        $"{Left}[Mm][Ss](?:(?<year>9[89]|0[0-9]|1[0-7]){Gap}|{Gap}(?<year>9[89]|0[0-9]|1[0-7])[{Dash}])(?<number>[0-9]{{3}})(?![0-9])")]
    private static partial Regex Bulletin();

    // A sub-technique is T1059.001, in MITRE's own addresses T1059/001. Lower case is for questions; in a path it is a picture's
    // size (/s1600/).
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.\-])(?!(?<=/)[a-z])(?:[Tt][01][0-9]{3}(?:[./][0-9]{3})?|[Tt][Aa]0[0-9]{3}|[GgSs][01][0-9]{3}|[Cc]00[0-9]{2})(?![A-Za-z0-9_\-])(?!\.[0-9])")]
    private static partial Regex Attack();
}
