using System.Text.RegularExpressions;

namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Whether words are attributed to somebody whom the sentence does not name: "…, he said", "she added", "the company said",
/// or a quotation with no speaker at all. What stands inside quotation marks names nobody: it is the speaker who would.
/// </summary>
internal static partial class DanglingSpeaker
{
    /// <summary>Verbs that attribute words to somebody.</summary>
    internal const string Speech =
        "(?:said|says|say|added|adds|told|tells|wrote|writes|explained|explains|noted|notes|warned|warns|claimed|claims|continued"
        + "|continues|concluded|concludes|argued|argues|stated|states|admitted|admits|confirmed|confirms|announced|reported|reports"
        + "|tweeted|revealed|insisted|insists|acknowledged|suggested|suggests|commented|recalled|replied|advised|advises|stressed"
        + "|remarked|observed|believes?|thinks?|recommends?|recommended)";

    private const string Body =
        "(?:company|firm|group|team|agency|bureau|department|ministry|bank|hospital|retailer|vendor|maker|giant|organi[sz]ation"
        + "|researchers?|experts?|analysts?|authors?|report|study|survey|article|post|blog|advisory|bulletin|statement|letter|memo|email"
        + "|notice|notification|document|officials?|spokes(?:man|woman|person)|executive|minister|senator|judge|lawyer|prosecutors?"
        + "|police|complaint|indictment|lawsuit|paper|newspaper|outlet|site|website|attackers?|hackers?|man|woman|teenager|student)";

    private static readonly WordSet Nobodies = WordSet.Of("nothing nobody everything everybody everyone something somebody someone anyone anything");

    public static bool In(ReadOnlySpan<char> sentence)
    {
        var own = OwnWords.Of(sentence, out var quotes);
        if (quotes && !HasWords(own))
        {
            return true;
        }

        foreach (var person in Person().EnumerateMatches(own))
        {
            return !PersonName.IsIn(own.AsSpan(0, person.Index));
        }

        foreach (var body in Unnamed().EnumerateMatches(own))
        {
            return !NamesAnyone(own.AsSpan(0, body.Index));
        }

        return false;
    }

    private static bool HasWords(string own)
    {
        foreach (var c in own)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name stands there: a capital that is not only the beginning of the sentence.</summary>
    private static bool NamesAnyone(ReadOnlySpan<char> before)
    {
        var words = Words.Of(before);
        for (var i = 0; i < words.Count; i++)
        {
            var word = Words.Head(words[i].Span(before));
            if (char.IsUpper(word[0]) && (i > 0 || !(Abbreviations.IsOpener(word) || Nobodies.Has(word))) && word.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(?:[Hh]e|[Ss]he)\s(?:\w{1,40}\s){0,2}?" + Speech + @"\b|\b" + Speech + @"\s(?:he|she)\b|\baccording to (?:him|her)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(
        @"\b(?:[Tt]hey|[Ii]t)\s(?:also\s|then\s)?" + Speech + @"\b|\b(?:[Tt]he)\s(?:[a-z]{1,40}['’]s\s)?(?:[a-z]{1,40}\s){0,2}?" + Body + @"\s(?:also\s|then\s)?" + Speech + @"\b"
        + @"|\b" + Speech + @"\s(?:they|it|the\s(?:[a-z]{1,40}\s){0,2}?" + Body + @")\b(?!\s(?:of|at|for|from|by)\b)"
        + @"|\b[Aa]ccording to (?:them|it|(?:the|its|their|his|her)\s(?:[a-z]{1,40}\s){0,2}?" + Body + @"\b(?!\s(?:of|at|for|from|by|published|released)\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();
}
