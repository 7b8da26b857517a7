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
            if ((words[at].IsName || IsSubject(words, at)) && !words[at].IsLiteral && !claim.IsHeld(words[at]) && !IsPlainWord(words, at) && !IsRestOfName(claim, at))
            {
                yield return new(CheckCode.Name, $"the name {words[at].Written} is not in {claim.Places}");
            }
        }
    }

    /// <summary>"Apple and Mozilla disabled it": a common word in front may be a name, and one that nobody has named before is.</summary>
    private static bool IsSubject(IReadOnlyList<ReadWord> words, int at) =>
        at == 0 && words.Count > 2 && words[0].IsContent && !words[0].Keys.Any(key => key[0] is '=' or '!') && char.IsUpper(words[0].Written[0])
        && ((words[1].Lower == "and" && words[2].IsName)
            || (!words[0].Lower.EndsWith('s') && words[1].Gap == " " && words[1].Lower is "said" or "says" or "is" or "was" or "has" or "had" or "disabled" or "removed" or "released" or "fixed" or "patched"));

    /// <summary>"Prosecutors" opens a sentence, and no list of common words has it: it is judged as the word that it is.</summary>
    private static bool IsPlainWord(IReadOnlyList<ReadWord> words, int at) =>
        at == 0 && words[at].Keys.Any(key => key[0] is '=' or '!') && !words[at].Written.AsSpan(1).ContainsAnyInRange('A', 'Z');

    /// <summary>Articles give a person's first name once; where the passage has the surname, the whole article may give the rest.</summary>
    private static bool IsRestOfName(Claim claim, int at) =>
        (IsHeldName(claim, at - 1) || IsHeldName(claim, at + 1)) && claim.Evidence.Any(one => one.Source.Names(claim.Said.Words[at]));

    private static bool IsHeldName(Claim claim, int at) =>
        at >= 0 && at < claim.Said.Words.Count && claim.Said.Words[at].IsName && claim.IsHeld(claim.Said.Words[at]);
}
