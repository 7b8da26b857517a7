using BriefingBot.Stories.Grouping;
using BriefingBot.Storage;

namespace BriefingBot.Stories.Keeping;

/// <summary>A story as the store gives it back.</summary>
internal sealed class StoryRow
{
    public const string Select =
        """
        select id, parent_id as ParentId, founded, first_at as FirstAt, last_at as LastAt, sole_source as SoleSource, profile
          from stories
        """;

    public required string Id { get; init; }

    public string? ParentId { get; init; }

    public long Founded { get; init; }

    public long FirstAt { get; init; }

    public long LastAt { get; init; }

    public string? SoleSource { get; init; }

    public required byte[] Profile { get; init; }

    public StoredStory ToStory() =>
        new(Id, ParentId, Founded, FirstAt.FromStored(), LastAt.FromStored(), SoleSource, TermProfile.FromBytes(Profile));
}
