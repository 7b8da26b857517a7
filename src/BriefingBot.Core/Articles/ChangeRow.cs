using BriefingBot.Storage;

namespace BriefingBot.Articles;

/// <summary>A change as the store gives it back.</summary>
internal sealed class ChangeRow
{
    public long Sequence { get; init; }

    public required string ArticleId { get; init; }

    public int Version { get; init; }

    public int Kind { get; init; }

    public long At { get; init; }

    public ArticleChange ToChange() => new(Sequence, ArticleId, Version, (ChangeKind)Kind, At.FromStored());
}
