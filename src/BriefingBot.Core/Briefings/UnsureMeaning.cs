namespace BriefingBot.Briefings;

/// <summary>A name in the question that may mean several, and was looked for as it is written.</summary>
/// <param name="Meanings">Each with its kind: "Carbanak (actor)".</param>
public sealed record UnsureMeaning(string Typed, IReadOnlyList<string> Meanings);
