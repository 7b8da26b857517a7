using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Briefings;

/// <summary>What a briefing answers.</summary>
/// <param name="Asked">As typed.</param>
public sealed record Question(string Asked, Query Query, Clearance Clearance);
