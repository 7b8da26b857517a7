namespace BriefingBot.Retrieval;

/// <summary>What a search of some sources draws on.</summary>
/// <param name="Articles">Their articles that are not withdrawn.</param>
/// <param name="Sources">How many of them have one.</param>
/// <param name="Oldest">The earliest time of publication; null when none is dated.</param>
public sealed record IndexedExtent(long Articles, int Sources, DateTimeOffset? Oldest, DateTimeOffset? Newest);
