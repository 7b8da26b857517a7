using System.Text.Json.Serialization;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Shapes;

/// <summary>A hit of a search.</summary>
/// <param name="Source">The publisher's name, as in a briefing.</param>
/// <param name="Reference">Whether it is reference, looked up by its exact name; left out of JSON for news.</param>
/// <param name="Explanation">Left out unless it was asked for.</param>
internal sealed record SearchAnswerHit(
    string ArticleId,
    string Title,
    string Url,
    string Source,
    DateTimeOffset? PublishedAt,
    double Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Reference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreExplanation? Explanation)
{
    public static SearchAnswerHit Of(RankedArticle hit) => new(
        hit.Article.Id, hit.Article.Title, hit.Article.Url, hit.Source.Name, hit.Article.PublishedAt, hit.Score, hit.Source.Reference, hit.Explanation);
}
