namespace BriefingBot.Articles;

/// <summary>The size of a corpus.</summary>
/// <param name="Articles">Articles that are neither withdrawn nor reference.</param>
/// <param name="Sources">Sources with at least one such article.</param>
/// <param name="Sequence">The last change's number; 0 in an empty store.</param>
public sealed record CorpusCounts(long Articles, long Sources, long Sequence);
