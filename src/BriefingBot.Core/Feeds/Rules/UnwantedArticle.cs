namespace BriefingBot.Feeds.Rules;

/// <summary>A stored article that the rules of its source do not want.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Reason">What is kept with a withdrawn one.</param>
public sealed record UnwantedArticle(string ArticleId, string Source, string Title, string Reason);
