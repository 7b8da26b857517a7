using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Retrieval;

/// <summary>A search.</summary>
/// <param name="Top">How many hits at most.</param>
/// <param name="Explain">Whether each hit says how its score came about.</param>
/// <param name="MustName">Whether an article without any of the query's names is left out: so for evidence.</param>
public sealed record SearchRequest(Query Query, Clearance Clearance, int Top, bool Explain = false, bool MustName = false)
{
    /// <summary>Only these articles, by id; null for all.</summary>
    public IReadOnlyCollection<string>? Among { get; init; }
}
