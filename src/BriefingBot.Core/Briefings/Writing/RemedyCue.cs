using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says what to do: advice that names an act, or a fix that can be had. One that names the bulletin is better.</summary>
internal static partial class RemedyCue
{
    public static double Of(string text)
    {
        if (NotYet().IsMatch(text))
        {
            return 0;
        }

        var named = Bulletin().IsMatch(text) ? 0.25 : 0;
        return IsAdvice(text) ? 0.9 + named
            : Released().IsMatch(text) ? 0.7 + named
            : 0;
    }

    /// <summary>Whether somebody is told to do something about it.</summary>
    public static bool IsAdvice(string text) => Advice().IsMatch(text) || Recommended().IsMatch(text) || Imperative().IsMatch(text) || Forbidding().IsMatch(text);

    [GeneratedRegex(@"\b(?:don['’]t|do not|never) (?:click|respond|reply|open|pay|download|enter|give|share)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidding();

    private const string Act =
        "(?:patch(?:ing)?|updat(?:e|ing)|upgrad(?:e|ing)|install(?:ing)?|apply(?:ing)?|disabl(?:e|ing)|turn(?:ing)? (?:\\w+ )?off|switch(?:ing)? (?:\\w+ )?(?:off|to)|block(?:ing)?|chang(?:e|ing)|reset(?:ting)?|back(?:ing)?[- ]?up"
        + "|remov(?:e|ing)|uninstall(?:ing)?|avoid(?:ing)?|not (?:click|open|pay|respond|reply|follow|provide|give|download)\\w*|never|monitor(?:ing)?|review(?:ing)?|freez(?:e|ing)|enabl(?:e|ing)|verify(?:ing)?|check(?:ing)?|delet(?:e|ing)|stop (?:using|sharing)|replac(?:e|ing)|restrict(?:ing)?|limit(?:ing)?"
        + "|(?:be|remain|stay) (?:\\w+ )?(?:wary|careful|cautious|vigilant|suspicious|alert)|report(?:ing)?|contact(?:ing)?|revok(?:e|ing)|mov(?:e|ing) to|us(?:e|ing) (?:\\w+ ){0,3}?(?:passwords?|two-factor|authentication|VPN|firewall|security|antivirus|software)|ensure|make sure|keep)";

    [GeneratedRegex(@"\b(?:should|must|needs? to|ha(?:ve|s) (?:until [^,.]{3,20} )?to|urg(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|warn(?:s|ed|ing)?|told|ask(?:s|ed|ing)?|best (?:way|advice|defen[cs]e|practice)|important to|tips?|can (?:also )?protect themselves) (?:(?!respond|determine|decide)[\p{L}\p{N}'’()-]+,? ){0,9}?" + Act + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\b(?:patch|update|upgrade|fix|hotfix|workaround|password change)(?:es|s)? (?:[\p{L}\p{N}.-]+ ){0,8}?(?:strongly |highly )?(?:recommended|advised|urged)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Recommended();

    // As a sentence's first word, or after its purpose: "To close it, update".
    [GeneratedRegex(@"^(?:Install|Apply|Update|Upgrade|Patch|Disable|Switch|Block|Change|Back up|Use (?:a|an|two)|Do not|Don['’]t|Never|Make sure|Ensure|Keep|Remove|Delete|Verify|Avoid)\b|^To [^,]{3,60}, (?:install|apply|update|upgrade|patch|disable|switch|block|change|back up|do not|make sure|remove|delete)\b")]
    private static partial Regex Imperative();

    [GeneratedRegex(@"\b(?:(?:releas|issu|publish|push|ship|deliver|roll|provid|made|mak)\w* (?:out |available )?(?:[\p{L}\p{N}]+[ -]){0,5}?(?:patch|update|fix|hotfix|firmware|decryption tool|decryptor)\w*|(?:patch|update|fix|hotfix|decryption tool|decryptor)(?:es|s)? (?:[\p{L}\p{N}.,-]+ ){0,6}?(?:is|are|was|were|has been|have been) (?:now |also )?(?:available|released|issued)|patched (?:in|on|with|by)|closes? (?:\p{L}+ ){0,3}?(?:flaws?|vulnerabilities|holes?|issues?|bugs?)|(?:was|were|has been|have been|is|are) (?:all |now |already )?(?:fixed|patched|addressed)|fixed (?:in|with) (?:version|the)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Released();

    /// <summary>No fix yet, or one only promised.</summary>
    [GeneratedRegex(@"\b(?:(?:no|without an?|yet to (?:release|issue|be)|has(?:n['’]t| not)|have(?:n['’]t| not)) (?:[\p{L}-]+ ){0,4}?(?:patch|fix|update|workaround)\w*|(?:will|would) (?:be |soon |also )?(?:fix|patch|releas|issu|address)\w*|months? to (?:fix|patch)|didn['’]t install)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\b(?:MS\d\d-\d{3}|KB\d{6,7}|CVE-\d{4}-\d+|(?:version|release|firmware) v?\d+(?:\.\d+)+|v?\d+\.\d+\.\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bulletin();
}
