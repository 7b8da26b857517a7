using BriefingBot.Storage;

namespace BriefingBot.Articles;

/// <summary>A version of an article as the store gives it back.</summary>
internal sealed class ArticleRow
{
    public const string Select =
        """
        select a.id as Id, v.version as Version, a.source_id as SourceId, v.title as Title, v.url as Url,
               v.published_at as PublishedAt, v.published_clamped as PublishedClamped, v.captured_at as CapturedAt,
               v.body as Body, v.content_hash as ContentHash,
               a.withdrawn_at as WithdrawnAt, a.withdrawn_reason as WithdrawnReason
          from articles a join article_versions v on v.article_id = a.id
        """;

    public required string Id { get; init; }

    public int Version { get; init; }

    public required string SourceId { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public long? PublishedAt { get; init; }

    public int PublishedClamped { get; init; }

    public long CapturedAt { get; init; }

    public required string Body { get; init; }

    public required string ContentHash { get; init; }

    public long? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    public Article ToArticle() => new(
        Id, Version, SourceId, Title, Url, PublishedAt.FromStored(), PublishedClamped != 0, CapturedAt.FromStored(), Body);
}
