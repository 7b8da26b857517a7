using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>A sentence that cites several articles does not tell of one thing what they tell of different ones.</summary>
internal static class MergeCheck
{
    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        if (claim.Evidence.Count < 2)
        {
            yield break;
        }

        foreach (var one in claim.Evidence)
        {
            ReadWord[] own = [.. claim.Said.Words.Where(word => !word.IsLight && !word.IsName && word.IsIn(one.Keys) && claim.Evidence.All(other => other == one || !word.IsIn(other.Keys)))];
            ReadWord[] names = [.. claim.Said.Words.Where(word => word.IsName && word.IsIn(one.TitledKeys))];
            var others = claim.Said.Words.Any(word => word.IsName && !word.IsIn(one.TitledKeys));
            if (own.Length > 1 && others && !names.Any(word => claim.Evidence.All(other => word.IsIn(other.TitledKeys))))
            {
                yield return new(CheckCode.Support, $"[{one.N}] tells \"{own[0].Written}\" of something else");
                yield break;
            }
        }
    }
}
