using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>How strongly a sentence tells a facet, by the words in which news tells it. 0 is not at all, 1 is plainly.</summary>
internal static partial class FacetCues
{
    /// <param name="text">A sentence.</param>
    /// <param name="topicPattern">Matches the topic's name; null where it has none.</param>
    public static IReadOnlyDictionary<Facet, double> Of(string text, Regex? topicPattern)
    {
        var cues = new Dictionary<Facet, double>();
        Add(Facet.Definition, topicPattern is null ? 0 : DefinitionCue.Of(text, topicPattern));
        Add(Facet.Damage, Damage(text));
        Add(Facet.WayIn, WayIn(text));
        Add(Facet.Attribution, Attribution(text));
        Add(Facet.Remedy, Remedy(text));
        Add(Facet.Latest, Outcome().IsMatch(text) ? 0.7 : 0);
        return cues;

        void Add(Facet facet, double cue)
        {
            if (cue > 0)
            {
                cues[facet] = Math.Min(cue, 1);
            }
        }
    }

    private static double Damage(string text) =>
        !Harm().IsMatch(text) ? 0
        : GreatToll().IsMatch(text) && Toll().IsMatch(text) ? 1
        : Toll().IsMatch(text) ? 0.8
        : Victim().IsMatch(text) ? 0.5
        : 0;

    private static double WayIn(string text) =>
        !Weakness().IsMatch(text) ? 0
        : (Entry().IsMatch(text) ? 0.8 : Entering().IsMatch(text) ? 0.5 : 0.2) + (ExactId().IsMatch(text) ? 0.3 : 0);

    private static double Attribution(string text) =>
        Blaming().IsMatch(text) ? (Actor().IsMatch(text) ? 1 : 0.4)
        : SuspectClaim().IsMatch(text) ? 0.6
        : 0;

    /// <summary>Whether a sentence says what to do.</summary>
    public static bool IsAdvice(string text) => Fixing().IsMatch(text) && (Advice().IsMatch(text) || Imperative().IsMatch(text));

    private static double Remedy(string text) =>
        IsAdvice(text) ? 1
        : Released().IsMatch(text) ? 0.7
        : 0;

    [GeneratedRegex(@"\b(?:infect\w*|hit|hits|hitting|affect\w*|encrypt\w*|steal\w*|stole\w*|theft|expos\w+|leak\w*|compromis\w+|breach\w*|lock(?:ed|ing|s)|crippl\w+|disrupt\w*|cost\w*|los(?:t|e|es|ing|ses)|shut\w*|paralys\w+|paralyz\w+|wip(?:ed|es|ing)|struck|victims?|targeted|claim(?:ed|s) to have|damag\w+|siphon\w*|dumped|crash\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();

    // Thousands and more: the whole, rather than one victim.
    [GeneratedRegex(@"\b\d{1,3},\d{3}\b|\b\d[\d.,]*(?: |-)?(?:million|billion|thousand|[mbk]\b)|\b(?:hundreds of thousands|tens of thousands|millions) of\b", RegexOptions.IgnoreCase)]
    private static partial Regex GreatToll();

    [GeneratedRegex(@"(?:[$€£¥]\s?\d[\d.,]*(?:\s?(?:million|billion|m|bn|k))?|\b\d[\d.,]*(?:\s?(?:million|billion|thousand))?\s(?:\p{L}+\s){0,3}?(?:computers|machines|systems|PCs|victims|people|customers|users|accounts|records|companies|organi[sz]ations|countries|nations|servers|devices|patients|employees|hospitals|trusts|attacks|infections|sites|websites|routers|files|e-?mails|addresses|passwords|numbers|cards|consumers|Americans|members|bitcoins?|dollars|pounds|euros|endpoints|installs|downloads|schools|banks|payments|individuals|residents|students|workers|profiles|logins|taxpayers)\b|\b(?:hundreds|tens|thousands|millions|dozens) of (?:thousands |millions )?(?:of )?(?:\p{L}+\s){0,2}?(?:computers|machines|systems|victims|people|customers|users|accounts|records|companies|organi[sz]ations|servers|devices|patients|sites|websites)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Toll();

    [GeneratedRegex(@"\b(?:hospitals?|health|banks?|government\w*|ministr\w+|universit\w+|compan(?:y|ies)|firms?|organi[sz]ations?|customers?|users?|systems?|computers?|servers?|networks?|websites?|cit(?:y|ies)|services?|agenc(?:y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Victim();

    [GeneratedRegex(@"\b(?:exploit\w*|vulnerab\w+|flaws?|bugs?|zero-?days?|weakness\w*|CVE-\d{4}-\d+|MS\d\d-\d{3}|backdoors?|phish\w*|spear-?phish\w*|attachments?|macros?|brute[- ]forc\w+|default passwords?|stolen (?:credentials|passwords?|logins?)|misconfigur\w+|unpatched|unsecured|injection|overflow|RDP|SMB\w*|remote desktop|malicious (?:links?|e-?mails?|documents?|apps?|ads?|files?|update)|supply[- ]chain|compromised (?:update|server|account|credentials)\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weakness();

    [GeneratedRegex(@"\b(?:exploit\w*|us(?:e|es|ed|ing)|leverag\w+|through|via|by (?:way|exploiting|using|sending|tricking)|spread\w*|allow\w*|enabl\w*|lets?|gain\w*|deliver\w*|distribut\w+|target\w*|tak(?:e|es|ing|en) advantage|propagat\w+|install\w*|execut\w+|access\w*|because|due to|trick\w*|sent|arriv\w+|contain\w*|abus\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Entering();

    [GeneratedRegex(@"\b(?:(?:exploit|leverag|abus|target)(?:s|ed|es|ing) (?:[\p{L}\p{N}()'’-]+ ){0,9}?(?:flaws?|vulnerabilit\w+|bugs?|weakness\w*|holes?|exploits?|CVE-[\d-]+)|(?:flaw|vulnerability|bug|exploit|backdoor|zero-day)s? (?:[\p{L}\p{N}(),'’-]+ ){0,6}?(?:allow|let|enabl|could|can|exploit|affect|us)\w*|(?:via|through|by|from|with|using) (?:[\p{L}-]+ ){0,4}?(?:phishing|spam|malicious|booby-trapped|exploit kits?|RDP|remote desktop|brute|stolen|compromised|malvertising|macros?|misconfigured|e-?mails?)|(?:due to|because of) an? (?:[\p{L}-]+ ){0,3}?(?:misconfigur|flaw|bug|unpatched)\w*|phishing (?:e-?mails?|messages?|attacks?|campaign))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(?:CVE-\d{4}-\d+|MS\d\d-\d{3}|EternalBlue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExactId();

    [GeneratedRegex(@"\b(?:blam(?:e|es|ed|ing)|charges (?:against|relating)|alleg(?:e|es|ed|ing) |attribut\w+|responsib\w+|link(?:s|ed)? (?:\p{L}+ ){0,4}?to\b|tied to|behind (?:the|it|this|these|\p{Lu})|accus\w+|indict\w*|charged|point(?:s|ed|ing) (?:\p{L}+ ){0,3}?(?:to|at|finger)|suspect\w*|culprits?|claimed (?:responsibility|credit)|work of|carried out by|state[- ]sponsored|orchestrat\w+|convicted|pleaded guilty|arrest\w*|sentenced)\b")]
    private static partial Regex Blaming();

    [GeneratedRegex(@"\b(?:North Korea\w*|Pyongyang|Lazarus|Russia\w*|Kremlin|Moscow|GRU|FSB|SVR|Chin(?:a|ese)|Beijing|Iran\w*|Tehran|Israel\w*|Fancy Bear|Cozy Bear|APT\s?-?\d+|Shadow ?Brokers|NSA|National Security Agency|White House|Justice Department|Department of Justice|DOJ|FBI|Europol|Kaspersky|Symantec|FireEye|hackers?|hacking group|gang|group|crew|intelligence|prosecutors?|authorities|police|teenager|nationals?|students?)\b")]
    private static partial Regex Actor();

    [GeneratedRegex(@"\b(?:unknown (?:actors?|attackers?|hackers?)|believed to be|thought to be|no (?:official )?confirmation of who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SuspectClaim();

    [GeneratedRegex(@"\b(?:patch\w*|updat(?:e|es|ed|ing)|upgrad\w+|install\w*|apply|disabl\w+|switch(?:ed|ing)? off|block(?:ed|ing|s)?|chang(?:e|ing) (?:\p{L}+ ){0,3}?passwords?|back-?ups?|back(?:ing)? up|fix(?:es|ed)?|mitigat\w+|uninstall\w*|remov(?:e|ing)|not (?:to )?pay|avoid|credit freeze|freeze|monitor\w*|two-factor|multi-?factor|verify|hotfix|workaround|firewalls?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fixing();

    [GeneratedRegex(@"\b(?:should|must|urg(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|recommend\w*|need to|needs to|encourag\w+|warn(?:s|ed|ing)? (?:\p{L}+ ){0,4}?(?:to|against|not)|best (?:advice|defen[cs]e|way|practice)|are asked|is asked|told (?:\p{L}+ ){1,3}?to|can protect|protect (?:themselves|yourself|against)|emphasi[sz]es the importance|importance of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advice();

    [GeneratedRegex(@"^(?:Install|Apply|Update|Upgrade|Patch|Disable|Switch|Block|Change|Back|Use|Do not|Don['’]t|Never|Make sure|Ensure|Keep|Remove)\b")]
    private static partial Regex Imperative();

    [GeneratedRegex(@"\b(?:(?:releas|issu|publish|push|ship|deliver|roll)\w* (?:out )?(?:\p{L}+[ -]){0,5}?(?:patch|update|fix|hotfix)\w*|(?:patch|update|fix|hotfix)(?:es)? (?:\p{L}+ ){0,6}?(?:is|are|was|were|has been|have been) (?:now |also )?(?:available|released|issued)|patched (?:in|on|with|by)|closes? (?:\p{L}+ ){0,3}?(?:flaws?|vulnerabilities|holes?|issues?|bugs?)|(?:was|were|has been|have been) (?:all )?(?:fixed|patched|addressed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Released();

    [GeneratedRegex(@"\b(?:arrest\w*|indict\w*|charged|sentenced|convicted|pleaded|settle(?:d|ment)|fined|cash(?:ed|ing) out|withdr(?:ew|awn)|resigned|stepp(?:ed|ing) down|lawsuits?|extradit\w+|seized|shut down|taken down|recover(?:ed|y)|decrypt(?:or|ion tool)s?|announced|confirmed|continues? to|months? (?:on|later)|years? later|returns?|is back|comeback|no longer|sanction\w*|complaint|unsealed|adds?|added)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();
}
