namespace BriefingBot.Threats;

/// <summary>What became of a catalog since it was last read: CVE ids.</summary>
/// <param name="Removed">What the catalog took back.</param>
public sealed record CatalogChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed);
