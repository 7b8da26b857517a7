namespace BriefingBot.Briefings;

/// <summary>An article that came nearest to a question that found nothing.</summary>
public sealed record NearestArticle(string ArticleId, string Title, string Url, string Source, DateTimeOffset? PublishedAt);
