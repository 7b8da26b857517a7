using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>What the evidence denies a sentence denies, and nothing else.</summary>
internal static class NegationCheck
{
    /// <summary>So many words that are denied on one side only are no accident of wording.</summary>
    private const int Plainly = 2;

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

            var same = Same(claim, at).ToList();
            if (same.Count == 0)
            {
                continue;
            }

            if (same.TrueForAll(one => one.IsDenied != said.IsDenied(at)))
            {
                turned.Add(words[at]);
                surely |= said.IsDenied(at) ? said.IsHead(at) : same.Exists(one => one.IsHead);
            }
            else if (said.IsDenied(at))
            {
                agreeing++;
            }
        }

        if (surely || (agreeing == 0 && turned.Count >= Plainly))
        {
            var isDenied = said.IsDenied(words.Index().First(word => word.Item == turned[0]).Index);
            yield return new(
                CheckCode.Negation,
                isDenied ? $"{claim.Places} does not deny \"{turned[0].Written}\"" : $"{claim.Places} denies \"{turned[0].Written}\"");
        }
    }

    /// <summary>The words of the evidence that say the same, among the same words as far as there is a choice.</summary>
    private static IEnumerable<(bool IsDenied, bool IsHead)> Same(Claim claim, int at)
    {
        var word = claim.Said.Words[at];
        var here = claim.Alignment.Value.For(at);
        var around = Around(claim.Said, at);
        var found = (
            from sentence in claim.Evidence.SelectMany(one => one.Sentences)
            from pair in sentence.Words.Index()
            where pair.Item.IsContent && (sentence == here ? pair.Item.Shares(word) : pair.Item.Stem == word.Stem)
            let common = Around(sentence, pair.Index).Count(other => around.Exists(other.Shares))
            select (Denied: sentence.Negation.Value.IsDenied(pair.Index), Head: sentence.Negation.Value.IsHead(pair.Index),
                Score: common + (pair.Item.Stem == word.Stem ? 1 : 0) + (sentence == here ? 1 : 0))).ToList();
        return found.Where(one => one.Score == found.Max(other => other.Score)).Select(one => (one.Denied, one.Head));
    }

    private static List<ReadWord> Around(Reading sentence, int at) =>
        [.. sentence.Words.Take(at).Where(word => !word.IsLight).TakeLast(Reach), .. sentence.Words.Skip(at + 1).Where(word => !word.IsLight).Take(Reach)];
}
