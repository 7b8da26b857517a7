using BriefingBot.Retrieval;

namespace BriefingBot.Briefings.Records;

/// <summary>An answer with whom it was given to.</summary>
/// <param name="Asker">A pseudonym, a plain id, or empty.</param>
/// <param name="Shared">Whether the channel saw it.</param>
/// <param name="Clearance">What the channel might see when it was given.</param>
public sealed record AnswerRecord(
    string Asker, string Channel, bool Shared, Clearance Clearance, DateTimeOffset ExpiresAt, KeptAnswer Answer);
