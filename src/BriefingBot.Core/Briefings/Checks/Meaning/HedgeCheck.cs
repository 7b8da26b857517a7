using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>What may be, what can be done, what is planned and what is advised is not said to have happened, nor the other way round.</summary>
internal static class HedgeCheck
{
    /// <summary>A hedge reaches no further than so many words that carry a fact.</summary>
    private const int Reach = 8;

    private static readonly Lazy<(string Section, string[] Answers, PhraseTable Table)[]> Tables = new(() =>
    [
        ("possible", ["possible", "perhaps"], PhraseTable.Read("hedges.txt", "possible")),
        ("capable", ["capable", "able", "possible"], PhraseTable.Read("hedges.txt", "capable")),
        ("perhaps", [], PhraseTable.Read("hedges.txt", "perhaps")),
        ("able", [], PhraseTable.Read("hedges.txt", "able")),
        ("intended", ["intended", "possible", "perhaps", "capable", "able", "advised", "advice"], PhraseTable.Read("hedges.txt", "intended")),
        ("future", [], PhraseTable.Read("hedges.txt", "future")),
        ("advice", [], PhraseTable.Read("hedges.txt", "advice")),
        ("advised", ["advised", "advice", "intended"], PhraseTable.Read("hedges.txt", "advised")),
    ]);

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var said = SectionsOf(claim.Said);
        foreach (var told in claim.Alignment.Value.Used)
        {
            if (Dropped(told, claim.Said, said) is { } hedge)
            {
                yield return new(CheckCode.Hedge, $"{claim.Places} says \"{hedge}\"");
                yield break;
            }
        }

        var held = claim.Evidence.SelectMany(one => one.Sentences).SelectMany(SectionsOf).ToHashSet();
        if (said.Contains("future") && !held.Contains("intended") && !held.Contains("possible") && !held.Contains("advised"))
        {
            yield return new(CheckCode.Hedge, $"{claim.Places} does not say that it is to come");
        }
    }

    /// <summary>Whether a sentence says that it may be, or that somebody only thinks so.</summary>
    public static bool IsHedged(Reading sentence) => SectionsOf(sentence).Contains("possible");

    /// <summary>The words of a hedge whose matter the sentence takes up, and that it does not answer.</summary>
    private static string? Dropped(Reading told, Reading said, HashSet<string> sections)
    {
        foreach (var (_, answers, table) in Tables.Value)
        {
            for (var at = 0; at < told.Words.Count; at++)
            {
                var length = told.Words[at].IsLiteral ? 0 : table.LengthAt(told.Words, at);
                if (length > 0 && answers.Length > 0 && !answers.Any(sections.Contains) && !IsNoHedge(told.Words, at) && Takes(said, Scope(told.Words, at, length)))
                {
                    return told.Text[told.Words[at].Start..told.Words[at + length - 1].End];
                }
            }
        }

        return null;
    }

    /// <summary>"Was able to" is "did", and to settle claims is not to claim.</summary>
    private static bool IsNoHedge(IReadOnlyList<ReadWord> words, int at) =>
        (words[at].Lower == "able" && at > 0 && words[at - 1].Lower is "was" or "were" or "been")
        || (words[at].Lower is "claim" or "claims" && !(at > 0 && (words[at - 1].IsName || words[at - 1].IsLight || Speakers.IsGeneric(words[at - 1]))));

    private static bool Takes(Reading said, List<ReadWord> scope)
    {
        var taken = scope.Count(word => said.Words.Any(other => !other.IsLight && other.Shares(word)));
        return taken > 0 && (2 * taken >= scope.Count || (taken > 1 && said.Words.Any(other => !other.IsLight && other.Shares(scope[0]))));
    }

    private static List<ReadWord> Scope(IReadOnlyList<ReadWord> words, int cue, int length)
    {
        var scope = new List<ReadWord>();
        var at = cue + length;
        for (; at < words.Count && scope.Count < Reach && !(at > cue + length && Ends(words, at)); at++)
        {
            if (words[at].IsContent && !words[at].IsName)
            {
                scope.Add(words[at]);
            }
        }

        // ", prosecutors allege." stands behind what it hedges.
        return scope.Count > 0 || at < words.Count ? scope : [.. words.Take(cue).Where(word => word.IsContent && !word.IsName)];
    }

    private static bool Ends(IReadOnlyList<ReadWord> words, int at) =>
        words[at].Gap.AsSpan().ContainsAny(";:") || (words[at].FollowsMark && words[at].Lower is "which" or "who" or "but" or "and" or "so" or "whose") || words[at].Lower is "but" or "because";

    private static HashSet<string> SectionsOf(Reading sentence)
    {
        var sections = new HashSet<string>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (sentence.Words[at].Lower is { Length: > 5 } word && (word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ible", StringComparison.Ordinal)))
            {
                sections.Add("able");
            }

            foreach (var (section, _, table) in Tables.Value)
            {
                if (!sentence.Words[at].IsLiteral && table.LengthAt(sentence.Words, at) > 0)
                {
                    sections.Add(section);
                }
            }
        }

        return sections;
    }
}
