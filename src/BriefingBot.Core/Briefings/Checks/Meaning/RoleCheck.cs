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
            List<Deed> same = told.Exists(deed => deed.Verb.Stem == said.Verb.Stem)
                ? told.FindAll(deed => deed.Verb.Stem == said.Verb.Stem)
                : told.FindAll(deed => deed.Verb.Shares(said.Verb));
            if (same.Count > 0 && same.TrueForAll(deed => Contradicts(said, deed)))
            {
                yield return new(CheckCode.Role, $"in {claim.Places} \"{same[0].Verb.Written}\" has other names around it");
                yield break;
            }
        }

        if (claim.Alignment.Value.Used.Any(sentence => Governed(claim.Said, "to").Any(name => Governed(sentence, "from").Any(name.IsSame) && !Governed(sentence, "to").Any(name.IsSame))))
        {
            yield return new(CheckCode.Role, $"in {claim.Places} it goes the other way");
        }
    }

    /// <summary>The names that stand behind "from" or "to".</summary>
    private static IEnumerable<ReadWord> Governed(Reading sentence, string preposition)
    {
        var words = sentence.Words;
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].IsName && (words[at - 1].Lower == preposition || (at > 1 && words[at - 1].Lower == "the" && words[at - 2].Lower == preposition)))
            {
                yield return words[at];
            }
        }
    }

    private static bool Contradicts(Deed said, Deed told) =>
        (Meet(said.Doer, told.Done) && !Meet(said.Doer, told.Doer) && said.Done.Count + told.Doer.Count > 0)
        || (Meet(said.Done, told.Doer) && !Meet(said.Done, told.Done))
        || (said.Verb.IsSame(told.Verb) && AreOthers(said.Doer, told.Doer) && !Meet(said.Doer, told.Done))
        || (said.IsPassive && told.IsPassive && said.Verb.IsSame(told.Verb) && AreOthers(said.Done, told.Done));

    private static bool Meet(IReadOnlyList<ReadWord> some, IReadOnlyList<ReadWord> others) => some.Any(one => others.Any(one.Shares));

    private static bool AreOthers(IReadOnlyList<ReadWord> some, IReadOnlyList<ReadWord> others) => some.Count > 0 && others.Count > 0 && !Meet(some, others);
}
