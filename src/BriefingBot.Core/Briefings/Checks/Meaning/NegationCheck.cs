using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>What the evidence denies a sentence denies, and nothing else.</summary>
internal static class NegationCheck
{
    /// <summary>So many words that are denied on one side only are no accident of wording.</summary>
    private const int Plainly = 2;

    /// <summary>The sentence that the clause rests on is meant rather than another, as if it had so many more words in common.</summary>
    private const int Here = 3;

    /// <summary>So many words on each side tell which of several occurrences is meant.</summary>
    private const int Reach = 4;

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var words = claim.Said.Words;
        var said = claim.Said.Negation.Value;
        var turned = new List<ReadWord>();
        var (surely, agreeing) = (false, 0);
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsContent || words[at].IsName || words[at].IsFunction)
            {
                continue;
            }

            var same = Same(claim, at);
            if (same.Count == 0 || said.IsSoft(at))
            {
                continue;
            }

            if (same.TrueForAll(one => one.IsDenied != said.IsDenied(at) && !one.IsSoft))
            {
                turned.Add(words[at]);
                surely |= said.IsDenied(at) ? said.IsHead(at) : same.Exists(one => one.IsHead);
            }
            else if (said.IsDenied(at))
            {
                agreeing++;
            }
        }

        if ((surely && turned.Count > agreeing) || (agreeing == 0 && turned.Count >= Plainly))
        {
            var isDenied = said.IsDenied(words.Index().First(word => word.Item == turned[0]).Index);
            yield return new(
                CheckCode.Negation,
                isDenied ? $"{claim.Places} does not deny \"{turned[0].Written}\"" : $"{claim.Places} denies \"{turned[0].Written}\"");
        }
    }

    /// <summary>The words of the evidence that say the same, among the same words as far as there is a choice.</summary>
    private static List<Denied> Same(Claim claim, int at)
    {
        var word = claim.Said.Words[at];
        var here = claim.Alignment.Value.For(at);
        var around = Around(claim.Said, at);
        List<Denied> found = [];
        foreach (var sentence in claim.Evidence.SelectMany(one => one.Sentences))
        {
            var denials = sentence.Negation.Value;
            foreach (var (index, other) in sentence.Words.Index())
            {
                var isSpelledSo = other.Stem == word.Stem;
                if (other.IsContent && (isSpelledSo || (sentence == here && other.Shares(word) && !IsOf(claim, at, other, denials.IsDenied(index)))))
                {
                    var score = Around(sentence, index).Count(one => around.Exists(one.Shares)) + (isSpelledSo ? 1 : 0) + (sentence == here ? Here : 0);
                    found.Add(new(denials.IsDenied(index), denials.IsHead(index), denials.IsSoft(index), score));
                }
            }
        }

        return found.Count == 0 ? found : found.FindAll(one => one.Score >= found.Max(other => other.Score) - 1);
    }

    /// <summary>Whether a word of the evidence is rather that of another word of the sentence, which is denied or not as it is.</summary>
    private static bool IsOf(Claim claim, int at, ReadWord told, bool isDenied)
    {
        for (var i = 0; i < claim.Said.Words.Count; i++)
        {
            if (i != at && claim.Said.Words[i].IsContent && claim.Said.Words[i].Shares(told) && claim.Said.Negation.Value.IsDenied(i) == isDenied)
            {
                return true;
            }
        }

        return false;
    }

    private static List<ReadWord> Around(Reading sentence, int at) =>
        [.. sentence.Words.Take(at).Where(word => !word.IsLight).TakeLast(Reach), .. sentence.Words.Skip(at + 1).Where(word => !word.IsLight).Take(Reach)];

    private sealed record Denied(bool IsDenied, bool IsHead, bool IsSoft, int Score);
}
