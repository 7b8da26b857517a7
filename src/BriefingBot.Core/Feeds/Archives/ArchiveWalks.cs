using System.Data.Common;
using BriefingBot.Articles;
using Dapper;

namespace BriefingBot.Feeds.Archives;

/// <summary>How far the sources were read backwards, in <c>desk.db</c>.</summary>
internal sealed class ArchiveWalks(DbDataSource database)
{
    /// <summary>By the source's id.</summary>
    public async Task<IReadOnlyDictionary<string, ArchiveWalk>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<ArchiveWalkRow>(new CommandDefinition(ArchiveWalkRow.Select, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => row.SourceId, row => row.ToWalk());
    }

    /// <summary>A source's walk; null when there is none, or it belongs to another address than the source has now.</summary>
    public static ArchiveWalk? Of(Source source, ArchiveWalk? stored) => stored?.Address == source.Origin!.Address ? stored : null;

    public async Task<ArchiveWalk?> FindAsync(Source source, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<ArchiveWalkRow>(new CommandDefinition(
            ArchiveWalkRow.Select + " where source_id = @Id", new { source.Id }, cancellationToken: cancellationToken));
        return Of(source, row?.ToWalk());
    }

    public async Task SaveAsync(ArchiveWalk walk, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into archive_walks (source_id, address, way, next_page, pages, reaches_back_to, complete_since, walked_at)
            values (@SourceId, @Address, @Way, @NextPage, @Pages, @ReachesBackTo, @CompleteSince, @WalkedAt)
            on conflict (source_id) do update set
                   address = excluded.address, way = excluded.way, next_page = excluded.next_page, pages = excluded.pages,
                   reaches_back_to = excluded.reaches_back_to, complete_since = excluded.complete_since, walked_at = excluded.walked_at
            """,
            ArchiveWalkRow.Of(walk),
            cancellationToken: cancellationToken));
    }
}
