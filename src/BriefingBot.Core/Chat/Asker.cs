using BriefingBot.Retrieval;

namespace BriefingBot.Chat;

/// <summary>Who asks, and where.</summary>
/// <param name="Channel">The platform's channel: <c>cli:local</c>, <c>console:local</c>.</param>
/// <param name="Clearance">What that channel may see.</param>
public sealed record Asker(string Channel, Clearance Clearance);
