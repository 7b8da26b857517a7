namespace BriefingBot.Articles;

/// <summary>What some sources hold.</summary>
/// <param name="Articles">Their articles that are not withdrawn.</param>
/// <param name="Sources">How many of them have one.</param>
/// <param name="Oldest">The earliest time of publication; null when none is dated.</param>
public sealed record CorpusExtent(long Articles, int Sources, DateTimeOffset? Oldest, DateTimeOffset? Newest);
