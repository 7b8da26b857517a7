using BriefingBot.Storage;

namespace BriefingBot.Feeds.Archives;

/// <summary>An <see cref="ArchiveWalk"/> as the store keeps it.</summary>
internal sealed class ArchiveWalkRow
{
    public const string Select =
        """
        select source_id as SourceId, address, way, next_page as NextPage, pages, reaches_back_to as ReachesBackTo,
               complete_since as CompleteSince, walked_at as WalkedAt
          from archive_walks
        """;

    public required string SourceId { get; init; }

    public required string Address { get; init; }

    public string? Way { get; init; }

    public string? NextPage { get; init; }

    public int Pages { get; init; }

    public long? ReachesBackTo { get; init; }

    public long? CompleteSince { get; init; }

    public long WalkedAt { get; init; }

    public static ArchiveWalkRow Of(ArchiveWalk walk) => new()
    {
        SourceId = walk.SourceId,
        Address = walk.Address,
        Way = walk.Way?.ToString(),
        NextPage = walk.Next?.AbsoluteUri,
        Pages = walk.Pages,
        ReachesBackTo = walk.ReachesBackTo.ToStored(),
        CompleteSince = walk.CompleteSince.ToStored(),
        WalkedAt = walk.WalkedAt.ToStored(),
    };

    public ArchiveWalk ToWalk() => new(SourceId, Address, NextPage is null ? null : new(NextPage))
    {
        Way = Way is null ? null : Enum.Parse<ArchiveWay>(Way),
        Pages = Pages,
        ReachesBackTo = ReachesBackTo.FromStored(),
        CompleteSince = CompleteSince.FromStored(),
        WalkedAt = WalkedAt.FromStored(),
    };
}
