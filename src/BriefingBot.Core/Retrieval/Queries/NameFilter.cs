using BriefingBot.Threats;

namespace BriefingBot.Retrieval.Queries;

/// <summary>A name that an article must have: <c>actor:apt28</c>.</summary>
/// <param name="Kind">What it must name.</param>
/// <param name="Name">As typed; of a CVE id the canonical form.</param>
public sealed record NameFilter(IdentifierKind Kind, string Name);
