namespace BriefingBot.Articles;

/// <summary>An article with everything that is kept of it, for <c>articles show</c>.</summary>
/// <param name="Versions">Oldest first.</param>
/// <param name="Mentions">Of the newest version, in order.</param>
/// <param name="WithdrawnAt">Null while it may be cited.</param>
public sealed record ArticleHistory(
    IReadOnlyList<Article> Versions,
    IReadOnlyList<Mention> Mentions,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason);
