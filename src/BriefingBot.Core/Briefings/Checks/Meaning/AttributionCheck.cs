using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>Who says it in the evidence says it in the sentence: the speaker is neither left out nor exchanged.</summary>
internal static class AttributionCheck
{
    /// <summary>So much of a sentence lies in what somebody says before it needs the speaker.</summary>
    private const double Mostly = 0.6;

    /// <summary>A sentence that holds so much of what the best one holds may be meant as well.</summary>
    private const double Likely = 0.7;

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var said = Speakers.In(claim.Said).ToList();
        foreach (var (speaker, speech) in said)
        {
            if (Moved(claim, speaker, speech) is { } other)
            {
                yield return new(CheckCode.Attribution, $"in {claim.Places} it is {other} who says so");
                yield break;
            }
        }

        if (said.Count == 0 && !HedgeCheck.IsHedged(claim.Said) && LeftOut(claim) is { } missing)
        {
            yield return new(CheckCode.Attribution, $"in {claim.Places} it is {missing} who says so");
        }
    }

    private static string? Moved(Claim claim, IReadOnlyList<ReadWord> speaker, IReadOnlyList<ReadWord> speech)
    {
        ReadWord[] names = [.. speaker.Where(word => word.IsName)];
        ReadWord[] telling = names.Length > 0 ? names : [.. speaker.Where(word => !Speakers.IsGeneric(word) && word.IsContent)];
        if (telling.Length == 0)
        {
            return null;
        }

        var sentences = claim.Evidence.SelectMany(one => one.Sentences).Select(sentence => (Sentence: sentence, Held: speech.Count(word => word.IsIn(sentence.Keys)))).ToList();
        var most = sentences.Max(one => one.Held);
        IReadOnlyList<ReadWord>? other = null;
        foreach (var sentence in sentences.Where(one => one.Held >= Likely * most).OrderByDescending(one => one.Held).Select(one => one.Sentence))
        {
            var others = Speakers.In(sentence).Where(one => one.Speech.Any(word => speech.Any(word.Shares))).Select(one => one.Speaker).ToList();
            if (others.Count == 0 || (telling[0].IsName && others.Exists(IsAnybody)) || others.Exists(one => IsSame(speaker, telling, one)))
            {
                return null;
            }

            other ??= others[0];
        }

        return other is null ? null : string.Join(' ', other.OrderBy(word => word.Start).Select(word => word.Written));
    }

    /// <summary>"The company", "it": whoever was named before.</summary>
    private static bool IsAnybody(IReadOnlyList<ReadWord> speaker) =>
        !speaker.Any(word => word.IsName) && (speaker.Any(word => word.IsLight) || speaker.Count == 1);

    private static bool IsSame(IReadOnlyList<ReadWord> speaker, ReadWord[] telling, IReadOnlyList<ReadWord> other)
    {
        if (telling[0].IsName && (telling.Any(word => other.Any(word.IsSame)) || other.Any(word => word.IsName)))
        {
            return telling.Any(word => other.Any(word.IsSame));
        }

        ReadWord[] nouns = [.. speaker.Where(word => word.IsContent && !word.IsName)];
        return nouns.Length > 0 && nouns.All(word => other.Any(word.Shares));
    }

    private static string? LeftOut(Claim claim)
    {
        ReadWord[] content = [.. claim.Said.Words.Where(word => word.IsContent)];
        foreach (var (speaker, speech) in Speakers.In(claim.Alignment.Value.Main))
        {
            if (content.Length > 0
                && content.Count(word => speech.Any(word.Shares)) >= Mostly * content.Length
                && !speaker.Any(word => word.IsContent && content.Any(word.IsSame))
                && speaker.Any(word => word.IsContent))
            {
                return string.Join(' ', speaker.OrderBy(word => word.Start).Select(word => word.Written));
            }
        }

        return null;
    }
}
