using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Retrieval.Standing;

/// <summary>A query that waits for articles.</summary>
/// <param name="Condition">What an article must hold.</param>
/// <param name="FiledUnder">Terms of which an article that answers holds at least one.</param>
internal sealed record StandingQuery(string Id, Query Query, Condition Condition, IReadOnlyCollection<StandingTerm> FiledUnder)
{
    public bool IsAnsweredBy(Article article, ArticleTerms terms) =>
        Query.IsInWindow(article) && VisibleSources.IsAsked(article.SourceId, Query.Sources) && Condition.IsMetBy(terms);
}
