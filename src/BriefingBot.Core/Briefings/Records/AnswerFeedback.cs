namespace BriefingBot.Briefings.Records;

/// <summary>What one person thought of an answer.</summary>
/// <param name="Asker">A pseudonym, a plain id, or empty.</param>
/// <param name="Comment">Null for none.</param>
public sealed record AnswerFeedback(string AnswerId, string Asker, Verdict Verdict, string? Comment, DateTimeOffset RatedAt);
