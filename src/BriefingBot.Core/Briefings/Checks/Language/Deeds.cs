using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Checks.Language;

/// <summary>Finds who did what to whom by the order of names and verbs. What it is not sure of it leaves empty.</summary>
internal static class Deeds
{
    /// <summary>A name further from the verb than this many words belongs to another.</summary>
    private const int Before = 9, After = 9;

    private static readonly HashSet<string> Being = ["was", "were", "is", "are", "been", "be", "being", "got", "get"];

    private static readonly HashSet<string> EndsObject = ["that", "which", "who", "because", "but", "while", "when", "it", "him", "her", "them", "after", "before"];

    private static readonly HashSet<string> Determiners =
        ["the", "a", "an", "some", "any", "no", "its", "their", "his", "her", "our", "all", "most", "many", "more", "other", "these", "those", "this", "each", "every", "and", "or"];

    private static readonly HashSet<string> Prepositions =
        ["of", "in", "on", "at", "by", "for", "from", "to", "with", "into", "against", "via", "through", "under", "over", "near", "behind", "using"];

    public static IEnumerable<Deed> In(Reading sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsVerb(words, at))
            {
                continue;
            }

            var isPassive = IsPassive(words, at);
            var left = NameBefore(words, at);
            var right = NameAfter(words, at, isPassive);
            yield return isPassive ? new(words[at], right, left, true) : new(words[at], left, right, false);
        }
    }

    private static bool IsVerb(IReadOnlyList<ReadWord> words, int at)
    {
        var word = words[at];
        return !word.IsFunction && !word.IsName && !word.IsLiteral && !Verbs.IsAuxiliary(word.Lower)
            && (Verbs.IsRegularPast(word.Lower) || Verbs.IsIrregularPast(word.Lower) || Verbs.IsSamePast(word.Lower)
                || (Verbs.IsThirdPerson(word.Lower) && (!Verbs.IsNounToo(word.Lower) || (at > 0 && words[at - 1].IsName) || (at > 1 && words[at - 1].IsLight && words[at - 2].IsName)))
                || (Verbs.IsBase(word.Lower) && at > 0 && (words[at - 1].Lower == "to" || Verbs.IsAuxiliary(words[at - 1].Lower))))
            && !IsAdjective(words, at) && !Speakers.IsSaying(word);
    }

    /// <summary>"Five million affected cards", "the attached file", "Redlatch's spread".</summary>
    private static bool IsAdjective(IReadOnlyList<ReadWord> words, int at)
    {
        if (at == 0 || words[at].FollowsMark)
        {
            return false;
        }

        var before = words[at - 1];
        return (before.IsLiteral && !char.IsUpper(before.Written[0])) || before.IsPossessive || Determiners.Contains(before.Lower) || Prepositions.Contains(before.Lower);
    }

    private static bool IsPassive(IReadOnlyList<ReadWord> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3) && !words[i + 1].FollowsMark; i--)
        {
            if (Being.Contains(words[i].Lower))
            {
                return true;
            }

            if (!words[i].IsLight && !words[i].Lower.EndsWith("ly", StringComparison.Ordinal))
            {
                break;
            }
        }

        // "Researchers hired by Acme": no verb of being, and passive all the same.
        return at + 1 < words.Count && words[at + 1].Lower == "by" && words[at + 1].Gap == " ";
    }

    /// <summary>The nearest run of names before the verb that no preposition governs, with those that hang on it: "Beniamini of Project Zero".</summary>
    private static List<ReadWord> NameBefore(IReadOnlyList<ReadWord> words, int verb)
    {
        var hanging = new List<ReadWord>();
        for (var at = verb - 1; at >= Math.Max(0, verb - Before); at--)
        {
            if (words[at + 1].Gap.Contains(';', StringComparison.Ordinal) || words[at].Lower is "that" or "it" or "he" or "she" or "they" or "we" or "i" || Speakers.IsSaying(words[at]))
            {
                break;
            }

            if (!words[at].IsName || words[at].IsPossessive || IsPartOfNoun(words, at, verb))
            {
                continue;
            }

            var start = at;
            while (start > 0 && IsJoined(words, start))
            {
                start--;
            }

            var run = words.Take(start..(at + 1)).Where(word => word.IsName);
            if (start == 0 || !Governs(words, start))
            {
                return [.. run, .. hanging];
            }

            if (words[start - 1].Lower is "of" or "by")
            {
                hanging.AddRange(run);
            }

            at = start;
        }

        return hanging;
    }

    private static List<ReadWord> NameAfter(IReadOnlyList<ReadWord> words, int verb, bool isPassive)
    {
        var found = new List<ReadWord>();
        var by = !isPassive;
        for (var at = verb + 1; at < Math.Min(words.Count, verb + After + 1); at++)
        {
            if ((words[at].FollowsMark && !(found.Count > 0 && IsJoined(words, at))) || EndsObject.Contains(words[at].Lower) || (found.Count > 0 && words[at].IsLight && !isPassive && words[at].Lower != "and"))
            {
                break;
            }

            by |= words[at].Lower == "by";
            if (by && words[at].IsName && !(found.Count == 0 && IsElsewhere(words, at)))
            {
                found.Add(words[at]);
            }
        }

        return found;
    }

    /// <summary>"In the US", "for Yodel": not whom it was done to.</summary>
    private static bool IsElsewhere(IReadOnlyList<ReadWord> words, int at) =>
        words[at - 1].Lower is "in" or "at" or "for" or "with" or "during" || (at > 1 && words[at - 1].IsLight && words[at - 2].Lower is "in" or "at" or "for" or "with");

    /// <summary>Whether a word goes on the name before it.</summary>
    private static bool IsJoined(IReadOnlyList<ReadWord> words, int at) =>
        (words[at].IsName || words[at].Lower == "and") && words[at].Gap is " " or ", " && (words[at - 1].IsName || words[at - 1].Lower == "and");

    /// <summary>The Word of "the Word file asks".</summary>
    private static bool IsPartOfNoun(IReadOnlyList<ReadWord> words, int at, int verb) =>
        at + 1 < verb && words[at + 1].IsContent && words[at + 1].Gap == " " && !words[at + 1].Lower.EndsWith("ly", StringComparison.Ordinal) && !Verbs.IsAuxiliary(words[at + 1].Lower);

    private static bool Governs(IReadOnlyList<ReadWord> words, int name) =>
        Prepositions.Contains(words[name - 1].Lower) || (name > 1 && words[name - 1].IsLight && Prepositions.Contains(words[name - 2].Lower) && words[name - 1].Gap == " ");
}
