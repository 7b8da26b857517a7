namespace BriefingBot.Briefings;

/// <summary>Cited articles say different things of the same matter.</summary>
/// <param name="About">What they disagree on: a unit such as "computers", a date, an attribution.</param>
public sealed record Disagreement(string About, IReadOnlyList<DisagreementSide> Sides);
