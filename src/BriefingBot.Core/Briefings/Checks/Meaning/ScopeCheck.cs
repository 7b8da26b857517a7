using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>A sentence claims no more than its evidence: no "all", "only" or "first" of its own, and no "most" left out.</summary>
internal static class ScopeCheck
{
    /// <summary>So far before the thing stands the word that says how many of them.</summary>
    private const int Reach = 3;

    private static readonly Lazy<HashSet<string>> Absolute = new(() => Words("absolute"));

    private static readonly Lazy<HashSet<string>> Superlative = new(() => Words("superlative"));

    private static readonly HashSet<string> Partial = ["most", "some", "only", "partly", "partially", "mostly", "many"];

    private static readonly HashSet<string> Quantities = ["most", "some", "only", "partly", "partially", "mostly", "many", "majority", "several", "few", "part", "just", "number", "part", "certain"];

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        foreach (var (at, word) in claim.Said.Words.Index())
        {
            if (!word.IsLiteral && (Absolute.Value.Contains(word.Lower) || Superlative.Value.Contains(word.Lower)) && !IsIdiom(claim.Said.Words, at) && !IsTold(claim, word))
            {
                yield return new(CheckCode.Scope, $"\"{word.Written}\" is not in {claim.Places}");
            }
        }

        foreach (var told in claim.Alignment.Value.Used)
        {
            if (LeftOut(claim.Said, told) is { } quantity)
            {
                yield return new(CheckCode.Scope, $"{claim.Places} says \"{quantity}\"");
            }
        }
    }

    /// <summary>"At first", "not only", "only partly" and "all 96" are no claims of rank.</summary>
    private static bool IsIdiom(IReadOnlyList<ReadWord> words, int at) =>
        (at > 0 && words[at - 1].Lower is "at" or "not" or "than" or "and" or "no")
        || (at + 1 < words.Count && (words[at].Lower, words[at + 1]) is ("only", { Lower: "partly" or "partially" or "a" or "an" }) or ("all", { IsLiteral: true }));

    private static bool IsTold(Claim claim, ReadWord word) =>
        (word.Lower == "only" && claim.Said.Negation.Value.HasAny && claim.Alignment.Value.Used.Any(sentence => sentence.Negation.Value.HasAny)) ||
        claim.Evidence.Any(one => one.Sentences.Any(sentence => sentence.Words.Any(word.Shares)));

    private static string? LeftOut(Reading said, Reading told)
    {
        for (var at = 0; at + 1 < told.Words.Count; at++)
        {
            if (!Partial.Contains(told.Words[at].Lower) || told.Words[at + 1].IsLiteral || (at > 0 && told.Words[at - 1].Lower is "at" or "the" or "not"))
            {
                continue;
            }

            var thing = told.Words.Skip(at + 1).Take(Reach + 1).FirstOrDefault(word => word.IsContent);
            if (thing is not null && said.Words.Index().FirstOrDefault(word => word.Item.Shares(thing)) is { Item: not null } same
                && !said.Words.Any(word => Quantities.Contains(word.Lower)) && !said.Words.Any(told.Words[at].Shares)
                && same.Item.IsContent)
            {
                return told.Words[at].Written;
            }
        }

        return null;
    }

    private static HashSet<string> Words(string section) => [.. PhraseList.Lines("scope.txt", section).SelectMany(line => PhraseList.Phrases(line, ' '))];
}
