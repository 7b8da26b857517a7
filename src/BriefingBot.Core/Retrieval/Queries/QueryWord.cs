namespace BriefingBot.Retrieval.Queries;

/// <summary>A content word of a query, or a known name of one or more words, held against the index.</summary>
/// <param name="Asked">As typed.</param>
/// <param name="Written">As it is looked for: as typed, or corrected.</param>
/// <param name="Stems">The index's terms for it: one; several where it is a name of several words or corrected to a pair ("badrabbit").</param>
/// <param name="ArticleCount">How many articles hold it.</param>
/// <param name="Rarity">Its inverse document frequency.</param>
/// <param name="IsNaming">Whether it names something rather than describes it; see <see cref="QueryPlanner"/>.</param>
internal sealed record QueryWord(string Asked, string Written, IReadOnlyList<string> Stems, int ArticleCount, double Rarity, bool IsNaming)
{
    /// <summary>What it is known to name, and how else that is written; null for any other word.</summary>
    public QueryName? Name { get; init; }

    /// <summary>Whether only articles that hold it are wanted.</summary>
    public bool IsRequired { get; init; }

    public bool IsKnown => ArticleCount > 0;

    public bool IsCorrected => Asked != Written;

    /// <summary>How it may be written in a text.</summary>
    public IEnumerable<string> Spellings => Name is null ? [Written] : [Written, .. Name.Spellings];
}
