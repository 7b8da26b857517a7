using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Whether a sentence leans on one that stood before it: its first words are a pronoun, a demonstrative, a connective, or
/// name something only by its kind ("The company said"). The sentence is judged as it stands; what remains when a
/// <see cref="Connective"/> is dropped is judged by asking again.
/// </summary>
internal static partial class DanglingStart
{
    /// <summary>No pattern looks further into a sentence than this.</summary>
    private const int Reach = 160;

    public static bool In(ReadOnlySpan<char> sentence)
    {
        var quoted = sentence.Length > 0 && Marks.IsDoubleQuote(sentence[0]);
        var start = sentence.TrimStart("\"“”„«'‘([*•●▪‣- ");
        if (start.Length > Reach)
        {
            start = start[..Reach];
        }

        if (Standing().IsMatch(start))
        {
            return false;
        }

        return Pronoun().IsMatch(start)
            || (!quoted && FirstPerson().IsMatch(start))
            || Adverb().IsMatch(start)
            || Pointing().IsMatch(start)
            || Sequence().IsMatch(start)
            || Kind().IsMatch(start)
            || IsLatePronoun(start)
            || Connective.Length(start) > 0;
    }

    /// <summary>"Prior to that job, he worked": nobody is named before the pronoun.</summary>
    private static bool IsLatePronoun(ReadOnlySpan<char> start)
    {
        foreach (var match in LatePronoun().EnumerateMatches(start))
        {
            return !PersonName.IsIn(start[..match.Length]);
        }

        return false;
    }

    [GeneratedRegex(@"^[^,""“”]{1,80}, (?:he|she)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LatePronoun();

    /// <summary>Starts that look dangling and are not: "It is not known whether", "This week", "Those who paid", "So far".</summary>
    [GeneratedRegex(
        """
        ^(?:
          It(?:\ (?:is|was|remains|seems|appears|became|has\ been)|['’]s)\ (?:[\w'’-]+\ ){1,3}(?:that|whether|who|how|why|what|when|where|if)\b
        | It\ (?:takes|took)\ (?:\w+\ ){1,4}to\b
        | (?:This|That)\ (?:past\ |coming\ )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter)(?:['’]s)?\b(?!\ (?:is|was))
        | This\ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
        | These\ days\b
        | Those\ (?:who|that|with|in|affected|infected|hit|using|running)\b
        | So\ far\b(?!,\ (?:they|it|this|these|those)\b)
        | (?:Instead|Because|Regardless|As\ a\ (?:result|consequence)|In\ (?:addition|response|contrast|turn))\ (?:of|to)\ (?!this\b|that\b|these\b|those\b|it\b|them\b)
        | As\ (?:it\ turns|if|well)\b
        | When\ it\ comes\ to\b
        | Both\ (?:\w+\ ){1,6}and\b
        | Then[\ -][A-Za-z-]*(?:president|secretary|director|chief|candidate|prime)\b
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^(?:He|She|It|They|Him|Her|Them|His|Hers|Its|Their|Theirs|This|That|These|Those|Such|Both|Others?|Another|Neither [a-z]|Which|Whose|Same|Ditto)\b(?!-)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:I|We|My|Our|Us|Me|Mine|Ours)\b(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        """
        ^(?:
          (?:But|And|Or|Nor|Yet|So|Thus|Hence|Therefore|Then|Here|Also|Too|Instead|Otherwise|Rather,|Still,|Still\ (?:others|more|another)|Again,|Even\ so|Even\ then|Not\ only\ that)\b(?!-)
        | (?:Likewise|Similarly|Conversely|Consequently|Accordingly|Subsequently|Afterwards?|Thereafter|Elsewhere|Specifically|Alternatively|Nevertheless|Nonetheless|Regardless|Ironically|More\ specifically|More\ importantly|Hopefully|Though|Besides|Otherwise),
        | (?:As\ (?:a\ result|a\ consequence|such)|In\ (?:response|turn|contrast|particular|short|sum|conclusion|exchange|return)|By\ (?:contrast|comparison)|On\ the\ (?:one|other)\ (?:hand|side)|On\ the\ contrary|For\ (?:example|instance)|To\ illustrate|With\ that\ in\ mind|All\ in\ all),?
        | (?:What['’]s|What\ is)\ (?:more|worse)\b
        | If\ (?:so|not)\b
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Adverb();

    /// <summary>A preposition or conjunction and then a word that points back: "After that", "Because of this", "If they".</summary>
    [GeneratedRegex(
        """
        ^(?:
          (?:In|At|By|For|From|With|After|Since|Until|To|On|Of|Under|During|Through|Like|Unlike|As|If|When|Once|While|Before|Although|Though|Because|Whether|Without|Despite|Following|Given|Besides|Beyond|Among|Amid|Based\ on|Because\ of|Due\ to|Thanks\ to|In\ light\ of|According\ to|Apart\ from|Aside\ from|Along\ with|Contrary\ to|Prior\ to|As\ for)
          \ (?:(?:all|both|each|one|some|many|most|several|none)\ (?:of\ )?|doing\ |do\ )?
          (?:this|that|these|those|it|they|them|him|he|she|such|so|then|there)\b
          (?!\ (?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|who|is\ no|are)\b)(?![-])
        | (?:One|Two|Three|Four|Five|Some|Many|Most|All|None|Several|Few|Each|Any|Either|Neither|Half|Both|Much|Part|\d+)\ of\ (?:this|that|these|those|it|them|his|her|its|their|the\ (?:two|three|four|other)s?)\b
        | (?:Some|Many|Most|Several)\ (?:also|even)?\b\ ?(?:are|were|have|had|of\ whom)\b
        | (?:From|Until|By|Since|Up\ to)\ (?:there|then|now\ on)\b
        | At\ the\ (?:time|same\ time)\b(?!\ (?:of\ (?:writing|publication|this))\b)
        | (?:So\ far|Until\ now|To\ date|Now|Currently|Overall|Again|Typically|Usually|Eventually|Basically|Essentially),\ (?:they|it|this|these|those)\b
        | (?:Just\ )?(?:[Ll]ike|Unlike|As\ with)\ (?:the\ )?(?:previous|other|earlier|prior|current|last)\b | It(?:['’]s|\ is)\ this\b
        | In\ the\ (?:process|meantime|latter|former|first\ case|second\ case|same)\b
        | For\ (?:his|her|its|their)\ part\b | According\ to\ (?:his|her|its|their)\b
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    /// <summary>A place in a row or in a tale that was told before: "Secondly,", "The next day", "Two weeks later".</summary>
    [GeneratedRegex(
        """
        ^(?:
          (?:First|Second|Third|Fourth|Firstly|Secondly|Thirdly|Next|Finally|Lastly|Later|Earlier|Soon\ after|Shortly\ after(?:wards?)?|Shortly\ thereafter),
        | (?:Later|Earlier)\ (?:that|on|the\ same)\b
        | (?:[\w-]+\ ){1,3}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\ (?:later|earlier|before|after(?:ward|wards|\ that)?)[ ,]
        | The\ (?:next|following|same|previous|preceding)\b(?!\ generation)
        | The\ (?:one|first|second|third|fourth|last|rest|remainder|remaining|others?|two|three|four|pair|duo|trio)(?:\ (?:is|was|are|were|had|has|have|also|then|said|being|involves?|one|ones|others?|companies|firms|flaws|vulnerabilities|men|bugs|countries|agencies|groups|attacks|researchers|issues|sides)\b|,)
        | The\ (?:former|latter)(?:['’]s|,|\ (?:is|was|are|were|had|has|have|of\ which|also|can|could|would|will|may|\w+ed|\w+s)\b)
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Sequence();

    /// <summary>
    /// A person, body or paper named only by its kind, with nothing behind it that says which: not "The report by", not
    /// "The researchers at". Malware, flaws and attacks are not in the list: in an article about one they mean that one.
    /// </summary>
    [GeneratedRegex(
        """
        ^(?:The|Said\ the|According\ to\ the)\ (?:[a-z]+\ |IT\ )?
        (?:compan(?:y|ies)|firms?|researchers?|reports?|group|gang|trio|team|agency|bureau|department|ministry|bank|hospital|retailer|maker|vendor|publisher|provider|giant|startup|organi[sz]ation|outfit|authors?|article|paper|study|survey|newspaper|outlet|site|website|blog|post|advisory|bulletin|statement|letter|memo|document|spokes(?:man|woman|person)|expert|analyst|official|executive|minister|senator|judge|lawyer|suspects?|defendants?|man|woman|men|pair|teenager|student|couple|victim|city|town|county|school|university|district|airline|insurer|operator|multinational|committee|foundation|publication|charity|supplier|chain|station|developers?|hackers?|attackers?|crooks|criminals|scammers?|thieves|fraudsters?|cyber-?criminals|perpetrators?|list|product|device|service|project|feature|move|decision|news|case|charges|lawsuit|complaint|indictment|announcement|warning|situation|result|reason|idea|answer|question|findings?|results|changes?|difference|technique|method|approach|process|message|e-?mails?|file|files)
        (?:['’]s?)?
        (?!\ (?:of|by|at|from|in|on|that|which|who|whom|whose|behind|named|called|known|dubbed|against|for|between|with|responsible|to|working|about|and|(?:found|published|released|written|made|built|run|owned|hit|affected|targeted)\ (?:by|in|on|at|with))\b)(?=[\ ,])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
