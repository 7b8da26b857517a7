namespace BriefingBot.Retrieval.Queries;

/// <summary>A name that may mean several.</summary>
/// <param name="Asked">As typed.</param>
/// <param name="Meanings">Each with its kind: "Carbanak (actor)".</param>
internal sealed record UnsureName(string Asked, IReadOnlyList<string> Meanings);
