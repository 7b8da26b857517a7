using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>Enough of what a sentence says is in what it cites, and nothing in it is made up whole.</summary>
internal static class SupportCheck
{
    /// <summary>Below this share of its content in the cited passages a sentence is not supported.</summary>
    public const double Floor = 0.6;

    /// <summary>So many words one after the other that no passage holds are no paraphrase.</summary>
    private const int LongestStretch = 4;

    /// <summary>An article that holds less of the sentence than this has nothing to do with it.</summary>
    private const double Related = 0.2;

    public static double Score(Claim claim) => claim.Evidence.Max(one => Share(claim, word => word.IsIn(one.TitledKeys)));

    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        foreach (var word in claim.Said.Words.Where(word => word.IsFact && word.IsContent && !IsHeldFact(claim, word)))
        {
            yield return new(CheckCode.Invention, $"{claim.Places} does not speak of \"{word.Written}\"");
        }

        var share = Share(claim, claim.IsHeld);
        if (share < Floor)
        {
            yield return new(CheckCode.Support, $"{claim.Places} holds only {share:P0} of what it says");
        }
        else if (Stretch(claim) is { Length: > 0 } stretch)
        {
            yield return new(CheckCode.Support, $"{claim.Places} does not say \"{stretch}\"");
        }

        foreach (var one in claim.Evidence.Where(one => Share(claim, word => word.IsIn(one.TitledKeys)) < Related))
        {
            yield return new(CheckCode.Support, $"[{one.N}] does not speak of it");
        }
    }

    /// <summary>A semicolon or a colon gives a reason as well as "because" does.</summary>
    private static bool IsHeldFact(Claim claim, ReadWord word) =>
        claim.IsHeld(word) || (word.Lower == "because" && claim.Alignment.Value.Used.Any(sentence => sentence.Text.AsSpan().ContainsAny(";:—–")));

    private static double Share(Claim claim, Func<ReadWord, bool> isHeld)
    {
        ReadWord[] content = [.. claim.Said.Words.Where(word => !word.IsFunction)];
        return content.Length == 0 ? 0 : (double)content.Count(word => word.IsLiteral || isHeld(word)) / content.Length;
    }

    private static string Stretch(Claim claim)
    {
        var stretch = new List<ReadWord>();
        foreach (var word in claim.Said.Words.Where(word => (word.IsContent && !word.IsFunction) || word.IsLiteral))
        {
            if (word.IsLiteral || claim.IsHeld(word))
            {
                stretch.Clear();
            }
            else
            {
                stretch.Add(word);
                if (stretch.Count == LongestStretch)
                {
                    return claim.Said.Text[stretch[0].Start..stretch[^1].End];
                }
            }
        }

        return "";
    }
}
