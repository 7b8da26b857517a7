namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence to take the place of a rejected one.</summary>
/// <param name="Number">See <see cref="Rejected.Number"/>.</param>
internal sealed record Repaired(int Number, DraftSentence Draft);
