using BriefingBot.Articles;

namespace BriefingBot.Retrieval;

/// <summary>An article that answers a query, with what is kept of it.</summary>
/// <param name="Explanation">Null unless it was asked for.</param>
public sealed record RankedArticle(Article Article, Source Source, double Score, ScoreExplanation? Explanation);
