namespace BriefingBot.Retrieval;

/// <summary>How a score came about.</summary>
/// <param name="Parts">What the value is made of; empty for a figure that stands for itself.</param>
public sealed record ScoreExplanation(string Description, double Value, IReadOnlyList<ScoreExplanation> Parts);
