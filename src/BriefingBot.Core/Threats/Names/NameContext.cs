using System.Collections.Frozen;

namespace BriefingBot.Threats.Names;

/// <summary>Where a possible name stands: how it is written, and what stands beside it.</summary>
internal readonly ref struct NameContext(ReadOnlySpan<char> text, List<NameToken> tokens, int first, int last)
{
    /// <summary>Words beside which an everyday word is a name: "Play ransomware", "the Hive gang", "Conti's operators".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Threatening = Words(
        "actor actors affiliate affiliates apt backdoor botnet cartel crew cybergang extortionists gang gangs group hackers implant infostealer kit loader "
        + "locker malware operator operators raas ransomware rat rootkit spyware stealer trojan virus wiper worm");

    /// <summary>The same for a vulnerability.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Weak = Words("attack attacks bug bugs exploit flaw flaws vulnerability vulnerabilities");

    private readonly ReadOnlySpan<char> text = text;

    public ReadOnlySpan<char> Span => text[tokens[first].Start..tokens[last].End];

    /// <summary>Whether it is the whole text.</summary>
    public bool IsAll => first == 0 && last == tokens.Count - 1;

    public bool BeginsWithCapital => char.IsUpper(text[tokens[first].Start]) || char.IsDigit(text[tokens[first].Start]);

    /// <summary>Whether each word begins with a capital.</summary>
    public bool IsCapitalised
    {
        get
        {
            for (var at = first; at <= last; at++)
            {
                if (tokens[at].StartsWord && char.IsLower(text[tokens[at].Start]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a word of its kind's company stands right before or after it in the same sentence.</summary>
    public bool IsInCompany(IdentifierKind kind)
    {
        var company = kind == IdentifierKind.Vulnerability ? Weak : Threatening;
        return Joins(first - 1, first, first - 1, company) || Joins(last, last + 1, last + 1, company)
            || (IsPossessive(last + 1) && Joins(last + 1, last + 2, last + 2, company));
    }

    /// <summary>Whether a sentence, a line or a quotation begins with it: there every word has a capital.</summary>
    public bool StartsSentence
    {
        get
        {
            var at = tokens[first].Start - 1;
            while (at >= 0 && text[at] is ' ' or '\u00A0' or '"' or '“' or '‘' or '\'' or '(')
            {
                at--;
            }

            return at < 0 || text[at] is '.' or '!' or '?' or ':' or '\n' or '•' or '*';
        }
    }

    /// <summary>Whether two neighbouring tokens stand in one sentence, and one of them is such a word.</summary>
    private bool Joins(int before, int after, int word, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> company) =>
        before >= 0 && after < tokens.Count
        && !text[tokens[before].End..tokens[after].Start].ContainsAny(".!?\n")
        && company.Contains(tokens[word].In(text));

    private bool IsPossessive(int at) => at < tokens.Count && tokens[at].In(text) is "s" && text[tokens[at].Start - 1] is '\'' or '’';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
