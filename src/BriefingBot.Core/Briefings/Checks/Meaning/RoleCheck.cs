using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks.Meaning;

/// <summary>Who did it and to whom it was done stay what they are in the evidence.</summary>
internal static class RoleCheck
{
    public static IEnumerable<CheckReason> Of(Claim claim)
    {
        var told = claim.Alignment.Value.Used.SelectMany(Deeds.In).ToList();
        foreach (var said in Deeds.In(claim.Said))
        {
            List<Deed> same = [.. told.Where(deed => deed.Verb.Shares(said.Verb))];
            if (same.Count > 0 && same.TrueForAll(deed => Contradicts(said, deed)))
            {
                yield return new(CheckCode.Role, $"in {claim.Places} \"{same[0].Verb.Written}\" has other names around it");
                yield break;
            }
        }
    }

    private static bool Contradicts(Deed said, Deed told) =>
        (Meet(said.Doer, told.Done) && !Meet(said.Doer, told.Doer))
        || (Meet(said.Done, told.Doer) && !Meet(said.Done, told.Done))
        || (said.Verb.IsSame(told.Verb) && AreOthers(said.Doer, told.Doer) && !Meet(said.Doer, told.Done))
        || (said.IsPassive && told.IsPassive && said.Verb.IsSame(told.Verb) && AreOthers(said.Done, told.Done));

    private static bool Meet(IReadOnlyList<ReadWord> some, IReadOnlyList<ReadWord> others) => some.Any(one => others.Any(one.Shares));

    private static bool AreOthers(IReadOnlyList<ReadWord> some, IReadOnlyList<ReadWord> others) => some.Count > 0 && others.Count > 0 && !Meet(some, others);
}
