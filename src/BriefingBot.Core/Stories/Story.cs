namespace BriefingBot.Stories;

/// <summary>Articles that tell one story, as one reader may see them.</summary>
/// <param name="Id">Made of the article that founded it; it stays when articles come and go.</param>
/// <param name="Title">The headline of the article that tells it best.</param>
/// <param name="From">When the earliest of its articles was published.</param>
/// <param name="ArticleIds">In the order of their dates.</param>
/// <param name="Publishers">From how many sources they are.</param>
public sealed record Story(string Id, string Title, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string> ArticleIds, int Publishers);
