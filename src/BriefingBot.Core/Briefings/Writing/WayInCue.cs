using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence tells the vulnerability or the trick by which it gets in. To name one is not enough: it must say how it serves.</summary>
internal static partial class WayInCue
{
    public static double Of(string text) =>
        Denial.OfHarm(text) || General().IsMatch(text) || !(Exploiting().IsMatch(text) || Weakness().IsMatch(text) || Carrier().IsMatch(text) || Lure().IsMatch(text)) ? 0
        : 0.75 + (ExactId().IsMatch(text) ? 0.25 : 0);

    /// <summary>Of attacks as such, not of this one.</summary>
    [GeneratedRegex(@"\b(?:most|many|all|typical|average) (?:breaches|attacks|exploits|cases|malware|ransomware|attackers|hackers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    /// <summary>An attack uses a flaw.</summary>
    [GeneratedRegex(
        @"(?<!Known )\b(?:(?:exploit|leverag|abus|weaponi[sz])(?:s|es|e|ed|ing)|tak(?:e|es|ing) advantage of) (?!that |which |for |from |of |by |were |are |and |to )(?:[\p{L}\p{N}().,/'’-]+ ){0,9}?(?:flaws?|vulnerabilit(?:y|ies)|bugs?|weakness(?:es)?|holes?|zero-?days?|exploits?|EternalBlue|CVE-[\d-]+|mechanism|protocols?)\b"
        + @"|\btarget(?:s|ed|ing) (?:an?|the) (?:[\p{L}\p{N}()/-]+ ){0,6}?(?:flaw|vulnerability|bug|weakness)\b"
        + @"|\bus(?:es|ed|ing|e) (?:(?!and\b)[\p{L}\p{N}'’-]+,? ){0,4}?(?:flaws?|vulnerabilit(?:y|ies)|exploits?|EternalBlue|zero-days?|CVE-[\d-]+)\b(?! (?:report|disclos|scann|research|manage|program|kit))"
        + @"|\b(?:due to|because of|through|thanks to) an? (?:[\p{L}-]+ ){0,4}?(?:misconfigur\w+|flaw|bug|vulnerability|unpatched|unsecured|exposed)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Exploiting();

    /// <summary>A flaw serves an attack.</summary>
    [GeneratedRegex(
        @"\b(?:flaw|vulnerabilit(?:y|ies)|bug|exploit|backdoor|zero-day|weakness|hole)s?,? (?:[\p{L}\p{N}(),'’./-]+ ){0,10}?(?:allow(?:s|ed|ing)?|lets?|letting|enabl(?:es|ed|e|ing)|gives?|giving|(?:can|could|may|might) (?:be (?:\w+ )?(?:exploited|used|abused|triggered|leveraged)|allow|let|enable|give|lead to|result in)|was (?:being )?exploited|(?:is|are) (?:being |actively )*exploited)\b"
        + @"|\b(?:attackers?|hackers?|adversar(?:y|ies)|criminals|crooks|anyone|intruders) (?:[\p{L}'’-]+ ){0,4}?(?:can|could|able to|might|may) (?:[\p{L}'’-]+ ){0,3}?(?:gain|take|execut|run|inject|bypass|access|read|steal|intercept|eavesdrop|control|install|log|obtain|exploit|send|crash|hijack)\w*\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Weakness();

    /// <summary>By what it travels.</summary>
    [GeneratedRegex(
        @"\b(?:via|through|by|from|with|using|in) (?:[\p{L}-]+ ){0,4}?(?:phishing|spam\w*|malspam|malicious (?:\w+ )?(?:e-?mails?|attachments?|links?|documents?|ads?|apps?)|booby-trapped|exploit kits?|RDP|remote desktop|brute[- ]forc\w+|stolen (?:credentials|passwords|logins)|compromised (?:credentials|accounts?|sites?|websites?|updates?)|malvertising|macros?|misconfigured|e-?mail attachments?|(?:Word|PDF|Excel|Office) (?:files?|documents?)|drive-by|fake (?:\w+ ){0,2}?(?:updates?|apps?|installers?))\b"
        + @"|\bspread(?:s|ing)? (?:by itself|itself|on its own|like a worm|over SMB\w*)|\bself-(?:replicat|propagat|spread)\w+"
        + @"|\bbrute[- ]forc\w+|\b(?:spread\w*|spam\w*|phishing|malspam) (?:[\p{L}-]+ ){0,3}?(?:campaigns?|e-?mails?|messages?) (?:[\p{L}-]+ ){0,6}?(?:deliver|distribut|carr|contain|spread|drop|push|install)\w*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Carrier();

    /// <summary>By what people are taken in.</summary>
    [GeneratedRegex(
        @"\b(?:e-?mails?|texts?|links?|attachments?|sites?|pages?|apps?|invitations?|notifications?) (?:[\p{L}\p{N},'’-]+ ){0,8}?(?:purport\w*|claim(?:s|ed|ing)? (?:to|that)|pos(?:es|ed|ing) as|pretend\w*|impersonat\w*|disguis\w*|contain(?:s|ed|ing) (?:\p{L}+ ){0,3}?(?:link|attachment|malware|macro)|ask(?:s|ed|ing) (?:for|them|users|the)|trick\w*|masquerad\w*|appear(?:s|ed|ing)? to (?:be|come)|look(?:s|ed|ing)? like|spoof\w*)\b"
        + @"|\b(?:trick|lur|fool|dup|entic|persuad|coax|urg|convinc)(?:e|es|ed|s|ing) (?:[\p{L}'’-]+ ){0,5}?(?:into|to) \p{L}+|\bclick(?:s|ed|ing)? (?:on )?(?:[\p{L}'’-]+ ){0,3}?(?:links?|attachments?|button|file|document)\b"
        + @"|\b(?:criminals|crooks|scammers?|fraudsters?|attackers?|thieves|phishers|hackers) (?:\w+ )?(?:request|ask for|pose as|posed as|posing as|impersonat\w+|spoof\w*)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lure();

    [GeneratedRegex(@"\b(?:CVE-\d{4}-\d+|MS\d\d-\d{3}|EternalBlue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExactId();
}
