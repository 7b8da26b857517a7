namespace BriefingBot.Briefings;

/// <summary>One value of a <see cref="Disagreement"/>, and who gives it.</summary>
public sealed record DisagreementSide(string Value, IReadOnlyList<int> Citations);
