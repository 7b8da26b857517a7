namespace BriefingBot.Briefings.Checks.Language;

/// <summary>Who did what to whom, as far as names tell.</summary>
/// <param name="Verb">The word that says what was done.</param>
/// <param name="Doer">The name of who did it; empty where it is a pronoun, a plain noun or nobody.</param>
/// <param name="Done">The name of whom it was done to.</param>
internal sealed record Deed(ReadWord Verb, IReadOnlyList<ReadWord> Doer, IReadOnlyList<ReadWord> Done, bool IsPassive);
