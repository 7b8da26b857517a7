namespace BriefingBot.Articles;

/// <summary>What a version of an article mentions, as read by a revision of the reader.</summary>
public sealed record ArticleMentions(string ArticleId, int Version, IReadOnlyList<Mention> Mentions, int Revision);
