using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Storage;
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
                                       last_new_entry, failures, health, error, content_health, content_error,
                                       failing_since, unreadable, last_full, validators, active_days, poison, told)
            values (@SourceId, @Address, @MovedTo, @ETag, @LastModified, @TimeToLive, @NextPoll, @LastPoll, @LastSuccess,
                    @LastNewEntry, @Failures, @Health, @Error, @ContentHealth, @ContentError,
                    @FailingSince, @Unreadable, @LastFull, @Validators, @ActiveDays, @Poison, @Told)
            on conflict (source_id) do update set
                   address = excluded.address, moved_to = excluded.moved_to, etag = excluded.etag, last_modified = excluded.last_modified,
                   time_to_live = excluded.time_to_live, next_poll = excluded.next_poll, last_poll = excluded.last_poll, last_success = excluded.last_success,
                   last_new_entry = excluded.last_new_entry, failures = excluded.failures, health = excluded.health, error = excluded.error,
                   content_health = excluded.content_health, content_error = excluded.content_error,
                   failing_since = excluded.failing_since, unreadable = excluded.unreadable, last_full = excluded.last_full,
                   validators = excluded.validators, active_days = excluded.active_days, poison = excluded.poison, told = excluded.told
            """,
            SourceStateRow.Of(state),
            cancellationToken: cancellationToken));
    }

    /// <summary>Whether a source was read over the network after that time.</summary>
    public async Task<bool> AnyReadSinceAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from source_states where last_success > @At and address like 'http%'",
            new { At = time.ToStored() },
            cancellationToken: cancellationToken)) > 0;
    }

    /// <summary>Remembers what the administrators were told of a source; null for that all is well.</summary>
    public async Task MarkToldAsync(string sourceId, SourceTrouble? told, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update source_states set told = @Told where source_id = @sourceId",
            new { sourceId, Told = told?.ToString() },
            cancellationToken: cancellationToken));
    }
}
