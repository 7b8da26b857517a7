using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>The rows of the sources: written by imports and feeds, read by ranking and replies.</summary>
public sealed class Sources(DbDataSource database)
{
    private const string Insert =
        """
        insert into sources (id, name, class, weight, tlp, sample, last_poll, tags, kind, address, poll, enabled, reason, text_mode, language, reference, rules)
        values (@Id, @Name, @Class, @Weight, @Tlp, @Sample, @LastPoll, @Tags, @Kind, @Address, @Poll, @Enabled, @Reason, @TextMode, @Language, @Reference, @Rules)
        """;

    private const string Replace =
        """

        on conflict (id) do update set name = excluded.name, class = excluded.class, weight = excluded.weight, tlp = excluded.tlp,
               tags = excluded.tags, kind = excluded.kind, address = excluded.address, poll = excluded.poll, enabled = excluded.enabled,
               reason = excluded.reason, text_mode = excluded.text_mode, language = excluded.language,
               reference = excluded.reference, rules = excluded.rules
        """;

    /// <summary>Every question reads them, and a manifest has hundreds.</summary>
    private volatile Listed? listed;

    /// <summary>All of them, by id; the same list as long as no process changed one.</summary>
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var revision = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select value from counters where name = 'sources'", cancellationToken: cancellationToken));
        if (listed is { } known && known.Revision == revision)
        {
            return known.All;
        }

        // The rows may be newer than the number that was read before them: then the next question reads them again.
        var rows = await connection.QueryAsync<SourceRow>(new CommandDefinition(SourceRow.Select + " order by id", cancellationToken: cancellationToken));
        listed = new(revision, [.. rows.Select(row => row.ToSource())]);
        return listed.All;
    }

    /// <summary>Adds those that are not there yet. What an administrator set of one that is there stays.</summary>
    public async Task AddMissingAsync(IEnumerable<Source> sources, CancellationToken cancellationToken)
    {
        var known = (await ListAsync(cancellationToken)).Select(source => source.Id).ToHashSet();
        var missing = sources.Where(source => !known.Contains(source.Id)).DistinctBy(source => source.Id).ToList();
        if (missing.Count == 0)
        {
            // Nearly every batch: no turn at writing is taken for it.
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // In one order, whoever adds: where rows are locked one by one, two batches do not wait for each other.
        var added = 0;
        foreach (var source in missing.OrderBy(source => source.Id, StringComparer.Ordinal))
        {
            added += await connection.ExecuteAsync(new CommandDefinition(
                Insert + " on conflict (id) do nothing", SourceRow.Of(source), transaction, cancellationToken: cancellationToken));
        }

        if (added > 0)
        {
            await CountChangeAsync(connection, transaction, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Makes the rows say what a manifest says. A source that is no longer in it keeps its row and its articles, and is not polled.
    /// </summary>
    /// <param name="listed">The manifest's sources, all with an origin.</param>
    /// <param name="revision">The hash of the manifest's content.</param>
    public async Task<SourceChanges> ApplyAsync(
        IReadOnlyList<Source> listed, string revision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = (await connection.QueryAsync<SourceRow>(new CommandDefinition(
            SourceRow.Select, transaction: transaction, cancellationToken: cancellationToken))).ToDictionary(row => row.Id);
        var rows = listed.Select(SourceRow.Of).ToList();
        var added = rows.Where(row => known.GetValueOrDefault(row.Id)?.Kind is null).ToList();
        var changed = rows.Where(row => known.GetValueOrDefault(row.Id) is { Kind: not null } before && before.AsListed() != row.AsListed()).ToList();
        var removed = known.Values.Where(row => row.Kind is not null).ExceptBy(rows.Select(row => row.Id), row => row.Id).ToList();
        await connection.ExecuteAsync(new CommandDefinition(
            Insert + Replace, added.Concat(changed).Concat(removed.Select(row => row.Unlisted())), transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into manifest_revisions (revision, applied_at) values (@revision, @At)
            on conflict (revision) do update set applied_at = excluded.applied_at
            """,
            new { revision, At = now.ToStored() },
            transaction,
            cancellationToken: cancellationToken));
        await CountChangeAsync(connection, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(Ids(added), Ids(removed), Ids(changed));
    }

    /// <summary>The hash of the manifest that was applied last; null before the first.</summary>
    public async Task<string?> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select revision from manifest_revisions order by applied_at desc limit 1", cancellationToken: cancellationToken));
    }

    /// <summary>Remembers that a source was read with success, under its rules.</summary>
    public async Task MarkReadAsync(Source source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update sources set last_poll = @At, rules_read = @Rules where id = @Id",
            new { source.Id, At = at.ToStored(), Rules = source.Origin?.Rules.ToStored() },
            transaction,
            cancellationToken: cancellationToken));
        await CountChangeAsync(connection, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Task CountChangeAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update counters set value = value + 1 where name = 'sources'", transaction: transaction, cancellationToken: cancellationToken));

    private sealed record Listed(long Revision, IReadOnlyList<Source> All);

    private static IReadOnlyList<string> Ids(IEnumerable<SourceRow> rows) => [.. rows.Select(row => row.Id).Order(StringComparer.Ordinal)];
}
