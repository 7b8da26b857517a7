using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>Every name of a sentence is in a cited passage or in the title above it.</summary>
internal static class NameCheck
{
    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var words = claim.Said.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsName && !words[at].IsLiteral && !claim.IsHeld(words[at]) && !IsPlainWord(words, at) && !IsRestOfName(claim, at))
            {
                yield return new(CheckCode.Name, $"the name {words[at].Written} is not in {claim.Places}");
            }
        }
    }

    /// <summary>"Prosecutors" opens a sentence, and no list of common words has it: it is judged as the word that it is.</summary>
    private static bool IsPlainWord(IReadOnlyList<ReadWord> words, int at) =>
        at == 0 && words[at].Keys.Any(key => key[0] is '=' or '!') && !words[at].Written.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>Articles give a person's first name once; where the passage has the surname, the whole article may give the rest.</summary>
    private static bool IsRestOfName(Claim claim, int at) =>
        (IsHeldName(claim, at - 1) || IsHeldName(claim, at + 1)) && claim.Evidence.Any(one => one.Source.Names(claim.Said.Words[at]));

    private static bool IsHeldName(Claim claim, int at) =>
        at >= 0 && at < claim.Said.Words.Count && claim.Said.Words[at].IsName && claim.IsHeld(claim.Said.Words[at]);
}
