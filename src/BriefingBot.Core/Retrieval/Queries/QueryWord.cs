namespace BriefingBot.Retrieval.Queries;

/// <summary>A content word of a query, held against the index.</summary>
/// <param name="Asked">As typed.</param>
/// <param name="Written">As it is looked for: as typed, or corrected.</param>
/// <param name="Stems">The index's terms for it: one; two where the correction is a pair ("badrabbit").</param>
/// <param name="ArticleCount">How many articles hold it.</param>
/// <param name="Rarity">Its inverse document frequency.</param>
/// <param name="IsNaming">Whether it names something rather than describes it; see <see cref="QueryPlanner"/>.</param>
internal sealed record QueryWord(string Asked, string Written, IReadOnlyList<string> Stems, int ArticleCount, double Rarity, bool IsNaming)
{
    public bool IsKnown => ArticleCount > 0;

    public bool IsCorrected => Asked != Written;
}
