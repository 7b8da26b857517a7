namespace BriefingBot.Retrieval;

/// <summary>An article that answers a query.</summary>
/// <param name="Explanation">Null unless it was asked for.</param>
public sealed record SearchHit(string ArticleId, double Score, ScoreExplanation? Explanation);
