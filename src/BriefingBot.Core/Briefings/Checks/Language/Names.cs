using BriefingBot.Threats.Names;

namespace BriefingBot.Briefings.Checks.Language;

/// <summary>
/// Tells the names in a sentence by their capitals, and gives a run of them the key of its initials, so that "NSA" and "National
/// Security Agency" meet. This is the seam for aliases: whoever knows that two names are one gives both the same key here.
/// </summary>
internal static class Names
{
    private static readonly HashSet<string> Joints = ["of", "the", "for", "and", "on"];

    private static readonly HashSet<string> Calendar =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "i",
    ];

    public static void Mark(IReadOnlyList<ReadWord> words)
    {
        foreach (var (at, word) in words.Index())
        {
            word.IsName = IsName(words, at);
            // "Will" and "It" of a name carry it as much as the rest.
            word.IsLight &= !word.IsName;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsName)
            {
                at = MarkInitials(words, at);
            }
        }
    }

    /// <summary>A common word that opens a sentence is a name when the evidence has it as one: "Progressive said".</summary>
    public static void Settle(IReadOnlyList<ReadWord> words, IEnumerable<Reading> evidence)
    {
        if (words.Count > 0 && !words[0].IsName && !words[0].IsLight && evidence.Any(sentence => sentence.Words.Any(word => word.IsName && word.Written == words[0].Written)))
        {
            words[0].IsName = true;
        }
    }

    private static bool IsName(IReadOnlyList<ReadWord> words, int at)
    {
        var word = words[at];
        if (!word.Written.Any(char.IsUpper) || Calendar.Contains(word.Lower))
        {
            return false;
        }

        var opens = at == 0 || word.Gap.AsSpan().ContainsAny(".?!“\"");
        if (word.Written.AsSpan(1).ContainsAnyInRange('A', 'Z'))
        {
            return true;
        }

        return char.IsUpper(word.Written[0])
            && !(opens && (word.IsLight || EnglishWords.Contains(word.Lower)))
            && !(word.IsLight && word.Gap is not " ");
    }

    /// <returns>The last word of the run.</returns>
    private static int MarkInitials(IReadOnlyList<ReadWord> words, int from)
    {
        var last = from;
        var initials = words[from].Lower[..1];
        for (var at = from + 1; at < words.Count && words[at].Gap is " " or "-" && !words[at - 1].IsPossessive; at++)
        {
            if (words[at].IsName)
            {
                initials += words[at].Lower[..1];
                last = at;
            }
            else if (!Joints.Contains(words[at].Lower))
            {
                break;
            }
        }

        for (var at = from; at <= last; at++)
        {
            if (words[at].IsName && initials.Length > 1)
            {
                words[at].Add($"^{initials}");
            }

            if (words[at].IsInCapitals && words[at].Lower.Length is > 1 and < 7)
            {
                words[at].Add($"^{words[at].Lower}");
            }
        }

        return last;
    }
}
