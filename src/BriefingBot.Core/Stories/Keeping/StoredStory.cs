using BriefingBot.Stories.Grouping;

namespace BriefingBot.Stories.Keeping;

/// <summary>A story as it is kept.</summary>
/// <param name="ParentId">The story from which it split; null for most.</param>
/// <param name="Founded">The change that founded it: of two that become one, the older keeps its id.</param>
/// <param name="FirstAt">When its earliest article was published.</param>
/// <param name="SoleSource">The source of all its articles; null where there are several.</param>
internal sealed record StoredStory(
    string Id, string? ParentId, long Founded, DateTimeOffset FirstAt, DateTimeOffset LastAt, string? SoleSource, TermProfile Profile)
{
    /// <summary>The story of a member alone.</summary>
    public static StoredStory Of(string id, string? parentId, Member member) =>
        new(id, parentId, member.Sequence, member.At, member.At, member.SourceId, member.Profile);

    /// <summary>With one article more.</summary>
    public StoredStory With(Member member) => With(Of(Id, ParentId, member)) with { Founded = Founded };

    /// <summary>With another's articles.</summary>
    public StoredStory With(StoredStory other) => this with
    {
        Founded = Math.Min(Founded, other.Founded),
        FirstAt = FirstAt < other.FirstAt ? FirstAt : other.FirstAt,
        LastAt = LastAt > other.LastAt ? LastAt : other.LastAt,
        SoleSource = SoleSource == other.SoleSource ? SoleSource : null,
        Profile = Profile.With(other.Profile),
    };
}
