using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Storage;
using BriefingBot.Stories.Grouping;
using Dapper;

namespace BriefingBot.Stories.Keeping;

/// <summary>Reads the stories for those who may see some of their articles.</summary>
internal sealed class StoryListing(DbDataSource database)
{
    /// <param name="sources">Those that the reader may see. Of the articles of others nothing shows, not even in a count.</param>
    public async Task<IReadOnlyList<Story>> ReadAsync(DateTimeOffset? since, IReadOnlyDictionary<string, Source> sources, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var told = await connection.QueryAsync<Told>(new CommandDefinition(
            """
            select s.story_id as StoryId, s.article_id as ArticleId, s.source_id as SourceId, s.at as At, s.reprint_of as ReprintOf,
                   v.title as Title, s.profile as Profile, t.profile as StoryProfile
              from stories t join story_articles s on s.story_id = t.id
              join articles a on a.id = s.article_id
              join article_versions v on v.article_id = s.article_id and v.version = s.version
             where t.last_at >= @Since and a.withdrawn_at is null
            """,
            new { Since = since.ToStored() ?? long.MinValue },
            cancellationToken: cancellationToken));
        return
        [
            .. from one in told
               where sources.ContainsKey(one.SourceId)
               group one by one.StoryId into story
               let articles = story.OrderBy(one => one.At).ThenBy(one => one.ArticleId, StringComparer.Ordinal).ToList()
               let to = articles[^1].At.FromStored()
               where since is null || to >= since
               orderby to descending, story.Key
               select new Story(
                   story.Key,
                   TitleOf(articles, sources),
                   articles[0].At.FromStored(),
                   to,
                   [.. articles.Select(one => one.ArticleId)],
                   articles.Select(one => one.SourceId).Distinct().Count()),
        ];
    }

    /// <summary>Of the article nearest to what all of them say, and sources count by their weight; the earliest of equals.</summary>
    private static string TitleOf(IReadOnlyList<Told> articles, IReadOnlyDictionary<string, Source> sources) =>
        articles is [var only] ? only.Title : articles.MaxBy(one => Telling(one) * sources[one.SourceId].Weight)!.Title;

    private static double Telling(Told article) =>
        article.Title.Length == 0 ? -1
        : article.ReprintOf is not null ? 0
        : TermProfile.FromBytes(article.StoryProfile).LikenessTo(TermProfile.FromBytes(article.Profile));

    private sealed class Told
    {
        public required string StoryId { get; init; }

        public required string ArticleId { get; init; }

        public required string SourceId { get; init; }

        public long At { get; init; }

        public string? ReprintOf { get; init; }

        public required string Title { get; init; }

        public required byte[] Profile { get; init; }

        public required byte[] StoryProfile { get; init; }
    }
}
