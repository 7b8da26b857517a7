using System.Data.Common;
using BriefingBot.Articles;
using Dapper;

namespace BriefingBot.Feeds.Health;

/// <summary>What is remembered of polling the sources, in <c>desk.db</c>.</summary>
internal sealed class SourceStates(DbDataSource database)
{
    /// <summary>By the source's id.</summary>
    public async Task<IReadOnlyDictionary<string, SourceState>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<SourceStateRow>(new CommandDefinition(SourceStateRow.Select, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => row.SourceId, row => row.ToState());
    }

    /// <summary>A source's state; a new one when there is none, or when it belongs to another address than the source has now.</summary>
    public async Task<SourceState> GetAsync(Source source, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<SourceStateRow>(new CommandDefinition(
            SourceStateRow.Select + " where source_id = @Id", new { source.Id }, cancellationToken: cancellationToken));
        return Of(source, row?.ToState());
    }

    /// <inheritdoc cref="GetAsync"/>
    public static SourceState Of(Source source, SourceState? stored) =>
        stored is not null && stored.Address == source.Origin!.Address ? stored : new(source.Id, source.Origin!.Address);

    public async Task SaveAsync(SourceState state, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into source_states (source_id, address, moved_to, etag, last_modified, time_to_live, next_poll, last_poll, last_success,
                                       last_new_entry, failures, health, error, content_health, content_error)
            values (@SourceId, @Address, @MovedTo, @ETag, @LastModified, @TimeToLive, @NextPoll, @LastPoll, @LastSuccess,
                    @LastNewEntry, @Failures, @Health, @Error, @ContentHealth, @ContentError)
            on conflict (source_id) do update set
                   address = excluded.address, moved_to = excluded.moved_to, etag = excluded.etag, last_modified = excluded.last_modified,
                   time_to_live = excluded.time_to_live, next_poll = excluded.next_poll, last_poll = excluded.last_poll, last_success = excluded.last_success,
                   last_new_entry = excluded.last_new_entry, failures = excluded.failures, health = excluded.health, error = excluded.error,
                   content_health = excluded.content_health, content_error = excluded.content_error
            """,
            SourceStateRow.Of(state),
            cancellationToken: cancellationToken));
    }
}
