using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Reading;
using BriefingBot.Storage;

namespace BriefingBot.Stories.Keeping;

/// <summary>An article in a story as the store gives it back.</summary>
internal sealed class MemberRow
{
    public const string Select =
        """
        select article_id as ArticleId, story_id as StoryId, version, sequence, source_id as SourceId, at, title, reprint_of as ReprintOf, profile
          from story_articles
        """;

    public required string ArticleId { get; init; }

    public required string StoryId { get; init; }

    public int Version { get; init; }

    public long Sequence { get; init; }

    public required string SourceId { get; init; }

    public long At { get; init; }

    public required string Title { get; init; }

    public string? ReprintOf { get; init; }

    public required byte[] Profile { get; init; }

    public Member ToMember() =>
        new(ArticleId, Version, Sequence, SourceId, At.FromStored(), new TitleShape(Title), ReprintOf, TermProfile.FromBytes(Profile));
}
