namespace BriefingBot.Retrieval.Queries;

/// <summary>Words of a topic that name a time: "since yesterday", "in may 2017".</summary>
/// <param name="Start">The first of them.</param>
/// <param name="Count">How many.</param>
internal sealed record TimePhrase(int Start, int Count, DateTimeOffset? Since, DateTimeOffset? Until);
