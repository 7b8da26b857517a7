namespace BriefingBot.Briefings.Timelines;

/// <summary>The dated events of a topic, oldest first.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Sources">The articles that the events cite.</param>
/// <param name="Searched">What they were looked for in.</param>
/// <param name="AsOf">When.</param>
/// <param name="Marking">The highest among the cited sources, as in <c>TLP:GREEN</c>.</param>
public sealed record Timeline(
    string Query,
    IReadOnlyList<TimelineEvent> Events,
    IReadOnlyList<CitedSource> Sources,
    Coverage Searched,
    DateTimeOffset AsOf,
    string Marking);
