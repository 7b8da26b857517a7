using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>Whether a sentence says what happened to whom, and how much: harm that was done, with a toll or a victim.</summary>
internal static partial class DamageCue
{
    /// <summary>How far back the word stands that makes harm a mere possibility.</summary>
    private const int Before = 40;

    public static double Of(string text)
    {
        var own = UpToComparison(text);
        if (!Harm().IsMatch(own) || Denial.OfHarm(own) || Background().IsMatch(own))
        {
            return 0;
        }

        // "With over 100 million users" is how large it is, not what it lost.
        own = Size().Replace(own, "");
        var possible = Denial.IsOnlyPossible(own);
        return Toll().IsMatch(own) || Loss().IsMatch(own) ? (GreatToll().IsMatch(own) ? 1 : 0.8) - (possible ? 0.25 : 0)
            : IsDone(HarmsVictim(), own) || IsDone(VictimIsHarmed(), own) ? 0.6
            : 0;
    }

    /// <summary>Whether it is told somewhere without a "could" or "to" shortly before.</summary>
    private static bool IsDone(Regex harm, string text)
    {
        foreach (var match in harm.EnumerateMatches(text))
        {
            var from = Math.Max(0, match.Index - Before);
            if (!Denial.IsOnlyPossible(text[from..(match.Index + match.Length)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It resembles the worm that hit 300,000 computers": what follows is another's toll.</summary>
    private static string UpToComparison(string text)
    {
        foreach (var match in Comparison().EnumerateMatches(text))
        {
            return text[..match.Index];
        }

        return text;
    }

    private const string Thing =
        "(?:hospitals?|trusts?|health(?:care)?|banks?|government|ministr(?:y|ies)|universit(?:y|ies)|schools?|colleges?|districts?|librar(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|retailers?|"
        + "organi[sz]ations?|customers?|users?|people|victims?|patients?|employees?|members?|passengers?|voters?|systems?|computers?|PCs|machines|servers?|networks?|databases?|websites?|sites?|devices|routers|phones|"
        + "cit(?:y|ies)|county|departments?|services?|agenc(?:y|ies)|accounts?|funds|money|records|data|files?|documents?|e-?mails|passwords?|credentials|cards?|details|information)";

    private const string Done =
        "(?:hit|infect(?:ed|ing)|encrypt(?:ed|ing)|stole|stolen|steal(?:s|ing)|compromised|breached|lock(?:ed|s)|crippl(?:ed|ing)|disrupted|cost|lost|shut(?:s|ting)?(?: down)?|paraly[sz](?:ed|ing)|"
        + "wip(?:ed|ing)|struck|hacked|defaced|drained|siphoned|hijacked|accessed|defrauded|duped|raided|knocked|swiped|harvested|seized)";

    /// <summary>What is leaked is data; who leaks tools or code has harmed nobody by that.</summary>
    private const string Spilled = @"(?:took|dumped|leak(?:ed|s|ing)|exposed|exposing|obtained|taken) (?:[\p{L}\p{N}$£€'’,.%-]+ ){0,6}?(?:data|records|e-?mails|credentials|passwords|accounts|information|photos|messages)";

    [GeneratedRegex(@"\b(?:infect\w*|hit|hits|hitting|affect\w*|impact(?:ed|s|ing)|encrypt\w*|steal\w*|stole\w*|theft|expos\w+|leak\w*|compromis\w+|breach\w*|lock(?:ed|ing|s)|crippl\w+|disrupt\w*|cost\w*|los(?:t|e|es|ing|ses)|shut\w*|paralys\w+|paralyz\w+|wip(?:ed|es|ing)|struck|victims?|targeted|claim(?:ed|s) to have|damag\w+|siphon\w*|dumped|crash\w*|hack(?:ed|s|ing)?|hijack\w*|drain\w*|took|taken|pilfer\w*|swip\w+|defac\w+|raided|duped|defrauded|access(?:ed|ing)?|forc(?:ed|ing)|seized|held)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();

    [GeneratedRegex(@"\b" + Spilled + @"\b|(?<!\b(?:to|of|the|for|their|its|with|from|any|all|on|in|by|an?|some|many|more|at|every|each|this|that|these|those|newly) )\b" + Done + @"\b (?:[\p{L}\p{N}$£€'’,.%-]+ ){0,6}?" + Thing + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex HarmsVictim();

    [GeneratedRegex(@"\b" + Thing + @"\b,? (?:[\p{L}\p{N}'’-]+ ){0,5}?(?:was|were|been|being|are|is|had|has|have|suffered|got|fell) (?:[\p{L}'’-]+ ){0,2}?(?:" + Done + @"|victim|an? (?:\w+ ){0,2}?(?:breach|attack|leak|hack))\b", RegexOptions.IgnoreCase)]
    private static partial Regex VictimIsHarmed();

    [GeneratedRegex(@"\b(?:resembl\w+|similar to|reminiscent of|unlike|compared (?:to|with)|(?:days|weeks|months) after|just as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(?:has|have|with|serves?|serving|boasts?) (?:more than |over |about |around |some )?\d[\d.,]*(?: million| billion)? (?:\w+ )?(?:users|customers|members|employees|subscribers|accounts)\b(?! (?:affected|hit|exposed|stolen))", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    // Of the firm, not of the incident.
    [GeneratedRegex(@"\b(?:saw losses|losses (?:double|rose|fell|of)|market share|revenues?|shareholders|stock price|acquisition|price cut)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Background();

    // A sum of money is damage where somebody lost it; a settlement or a ransom's wallet is none.
    [GeneratedRegex(@"\b(?:cost(?:s|ing)?|lost|los(?:e|es|ing|ses)|stole|stolen|steal(?:s|ing)?|siphon\w*|drain\w*|defraud\w*|duped|damages?) (?:[\p{L}’'-]+ ){0,6}?(?:[$€£¥]\s?\d|\d[\d.,]*(?: million| billion)? (?:dollars|pounds|euros|bitcoins?))", RegexOptions.IgnoreCase)]
    private static partial Regex Loss();

    // Thousands and more: the whole, rather than one victim.
    [GeneratedRegex(@"\b\d{1,3},\d{3}\b|\b\d[\d.,]*(?: |-)?(?:million|billion|thousand|[mbk]\b)|\b(?:hundreds of thousands|tens of thousands|millions) of\b", RegexOptions.IgnoreCase)]
    private static partial Regex GreatToll();

    [GeneratedRegex(@"(?:\b\d[\d.,]*(?:\s?(?:million|billion|thousand|m))?\s(?:\p{L}+\s){0,3}?(?:computers|machines|systems|PCs|victims|people|customers|users|accounts|records|companies|organi[sz]ations|countries|nations|servers|devices|patients|employees|hospitals|trusts|infections|sites|websites|routers|files|e-?mails|addresses|passwords|numbers|cards|consumers|Americans|members|endpoints|schools|banks|individuals|certificates|residents|students|workers|profiles|logins|taxpayers|passengers|databases|hotels|properties|voters)\b|\b(?:half a million|(?:hundreds|tens|thousands|millions|dozens) of) (?:thousands |millions )?(?:of )?(?:\p{L}+\s){0,2}?(?:computers|machines|systems|victims|people|customers|users|accounts|records|companies|organi[sz]ations|servers|devices|patients|sites|websites|databases|hotels|certificates)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Toll();
}
