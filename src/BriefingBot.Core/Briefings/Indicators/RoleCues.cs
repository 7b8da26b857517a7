using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Indicators;

/// <summary>The words by which an article says what part an indicator plays.</summary>
internal static partial class RoleCues
{
    /// <summary>What a sentence, or the heading of a list, says of the indicators in it. Unknown where it says nothing.</summary>
    public static IndicatorRole Of(string text) =>
        Sinkhole().IsMatch(text) ? IndicatorRole.Sinkhole
        : Harmless().IsMatch(text) ? IndicatorRole.Reference
        : Malicious().IsMatch(text) ? IndicatorRole.Malicious
        : Victim().IsMatch(text) ? IndicatorRole.Victim
        : Reference().IsMatch(text) ? IndicatorRole.Reference
        : IndicatorRole.Unknown;

    /// <summary>Whether a text speaks of a kill switch or a sinkhole at all.</summary>
    public static bool SpeaksOfSinkhole(string text) => Sinkhole().IsMatch(text);

    [GeneratedRegex(
        @"\bkill[- ]?switch|\bsink-?hol\w*|\b(?:unregistered|unused|nonsense|gibberish) domain\b"
        + @"|\bregister(?:ed|ing|s)? (?:the|that|this|a|an) (?:\w+ ){0,3}?domain\b(?! (?:to|for) (?:phish|attack|host))|\bresearchers? (?:\w+ ){0,2}?registered\b"
        + @"|\b(?:stops?|halts?|exits?|quits?|terminates?|does not (?:run|encrypt|spread)|shuts? (?:itself )?down) (?:\w+ ){0,6}?(?:if|when|once|as soon as) (?:\w+ ){0,6}?(?:domain|address|URL|site|connection|responds?|resolves?|reachable)"
        + @"|\b(?:if|when|once|as soon as) (?:\w+ ){0,4}?(?:domain|address|URL|site|connection|name)\b(?: \w+){0,4},? (?:it|the (?:worm|malware|ransomware|program|code)) (?:\w+ )?(?:stops|halts|exits|quits|terminates|does nothing|goes to sleep|shuts)\b"
        + @"|\bseized by (?:the )?(?:FBI|police|Europol|law enforcement|authorities)|\bunder (?:researchers|police|defenders)['’]? control",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sinkhole();

    [GeneratedRegex(
        @"\b(?:is|are|was|were) (?:not malicious|benign|harmless|legitimate|clean)\b|\blegitimate (?:\w+ )?(?:site|domain|service|installer|file|binary|software|tool|server)\b(?! (?:that )?(?:was|were|had been) (?:hacked|compromised))"
        + @"|\b(?:real|genuine|bank['’]s own|own official) (?:\p{L}+(?:['’]s)? ){0,2}?(?:site|website|page|domain)\b|\b(?:was|were) not (?:touched|affected|compromised|breached|hacked)\b"
        + @"|(?<!\bfake )\b(?:update|patch|fix|fixed version|decryptor|removal tool)s? (?:\w+ ){0,3}?(?:downloaded|available|found|published)\b"
        + @"|\bdo not block\b|\bfalse positives?\b|\bofficial (?:\w+ )?(?:site|website|page|download)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(
        @"\bC2s?\b|\bC&C\b|\bC2C\b|\bcommand[- ]and[- ]control|\bcall(?:s|ed|ing)? (?:back|home)\b|\bbeacon\w*|\bcallback\b|\bmalicious|\bphish\w*|\bmalware\b|\bransomware\b|\bworm\b|\btrojan\w*|\bbackdoor\w*|\bbotnet\b|\bspyware\b|\bstealer\b|\binfostealer\b|\bloader\b|\bdropper\b|\bimplant\b|\bweb ?shell\b"
        + @"|\bpayloads?\b|\bexfiltrat\w*|\bdrop(?:s|ped) (?:a|the|from)\b|\bdownload(?:s|ed)? (?:\w+ ){0,6}?(?:from|the file)\b|\bfetch(?:es|ed)\b|\bhost(?:ed|ing) (?:on|at|the)\b|\bdistribut\w*|\bdeliver(?:s|ed|ing)\b|\bspread(?:s|ing)? (?:from|via|through)\b"
        + @"|\bindicators? of compromise\b|\bIOCs?\b|\bIoCs?\b|\battackers?['’]? (?:\w+ ){0,3}?(?:server|domain|infrastructure|address|mailbox|IP)|\bscann(?:ed|ing) (?:\w+ ){0,3}?from\b|\b(?:attacks?|scans?|floods?|traffic|requests|log-?ins?|attempts) (?:\w+ ){0,3}?(?:came|comes?|coming|originat\w+|launched) from\b|\b(?:traffic|data|files?|credentials|passwords|cards?|information|keys|variables|them) (?:\w+ ){0,3}?(?:went|goes|go|sent|uploaded|posted) (?:\w+ ){0,2}?to\b|\bsen(?:ds?|t) (?:\p{L}+ ){0,5}?to\b|\bbrute[- ]forc\w+|\bexploit(?:s|ed|ing|ation)?\b"
        + @"|\bspoof\w*|\bimpersonat\w*|\btypo-?squat\w*|\blook-?alike\b|\bfake (?:\w+ ){0,2}?(?:site|domain|page|store|login|update|installer|app)|\bransom (?:note|demand|payment)|\bcontact (?:\w+ ){0,3}?(?:at|via)\b|\bsamples?\b|\bhash(?:es)?\b|\binfect(?:s|ed|ing)?\b|\bstag(?:ed|ing) (?:server|domain|site)|\bblock (?:the|these|this|them|it)\b|\bleak site\b|\bTor (?:site|address|service)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Malicious();

    [GeneratedRegex(
        @"\bvictims?\b|\bdefac\w+|\b(?:was|were|been|being|got) (?:hacked|breached|compromised|attacked|taken (?:down|offline)|knocked offline|hit|targeted)\b|\bcompromised (?:\w+ )?(?:site|website|server|domain|host)s?\b|\bhacked (?:\w+ )?(?:site|website|server)s?\b|\bcustomers of\b|\busers of\b|\btarget(?:s|ed|ing)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Victim();

    [GeneratedRegex(
        @"\b(?:read|see|visit|available|published|posted|found|details|report(?:ed)?|according|advisory|blog|told|says?|said|write-?up|more information|learn more|check|haveibeenpwned|patch(?:es)?|download the (?:fix|patch|update|decryptor|tool))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
