using BriefingBot.Threats;

namespace BriefingBot.Retrieval.Queries;

/// <summary>A query held against an index: which words name, which describe, which were corrected, which are unknown.</summary>
/// <param name="Phrases">The stems of each phrase, in order.</param>
/// <param name="Suggestions">Words of the index that an unknown one may have meant, and was not taken for.</param>
internal sealed record QueryPlan(
    Query Query,
    IReadOnlyList<QueryWord> Words,
    IReadOnlyList<IReadOnlyList<string>> Phrases,
    IReadOnlyList<string> Suggestions)
{
    /// <summary>Those that go by no name.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = Query.Identifiers;

    /// <summary>Names of the query that may mean several, which are looked for as they are written.</summary>
    public IReadOnlyList<UnsureName> Unsure { get; init; } = [];

    /// <summary>Of the known names that it was planned with.</summary>
    public string NamesRevision { get; init; } = "";

    /// <summary>Identifiers that an article must have.</summary>
    public IEnumerable<Identifier> RequiredIdentifiers =>
        Identifiers.Where(identifier => Query.Names.Any(name => name.Kind == identifier.Kind && name.Name == identifier.Value));

    public IEnumerable<QueryWord> NamingWords => Words.Where(word => word.IsNaming);

    /// <summary>Whether something names the topic: then evidence must hold a name.</summary>
    public bool Names => Identifiers.Count > 0 || NamingWords.Any();

    /// <summary>Whether recency may bend the ranking: not when the asker chose the time, and not for a name.</summary>
    public bool RecencyCounts => !Query.HasWindow && !Names;

    /// <summary>What was looked for in place of what was typed: "wanacry" → "wannacry".</summary>
    public IEnumerable<QueryWord> Corrections => Words.Where(word => word.IsCorrected);

    /// <summary>What else the topic is called, where it is one known thing.</summary>
    public IReadOnlyList<string> Aliases =>
        Identifiers.Count == 0 && NamingWords.ToList() is [{ Name: { } name }] ? name.Aliases : [];
}
