using System.Data.Common;
using Dapper;

namespace BriefingBot.Threats.Names;

/// <summary>The names of imported collections, as they are kept.</summary>
public sealed class StoredNames(DbDataSource database)
{
    /// <summary>A number that grows with every change.</summary>
    public async Task<long> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select value from counters where name = 'names'", cancellationToken: cancellationToken));
    }

    /// <summary>All of them, collection by collection.</summary>
    public async Task<IReadOnlyList<ImportedName>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await ReadAsync(connection, null, null, cancellationToken)).Values];
    }

    /// <summary>Puts a collection's entries in the place of those that it gave before, all or none.</summary>
    /// <param name="origin">The collection.</param>
    public async Task<NamesReplaced> ReplaceAsync(string origin, IReadOnlyList<ImportedName> names, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await ReadAsync(connection, transaction, origin, cancellationToken);
        var added = names.Where(name => !known.ContainsKey((origin, name.Entry))).ToList();
        var changed = names.Where(name => known.TryGetValue((origin, name.Entry), out var before) && !name.Says(before)).ToList();
        string[] removed = [.. known.Keys.Select(key => key.Entry).Except(names.Select(name => name.Entry))];
        if (added.Count + changed.Count + removed.Length == 0)
        {
            return default;
        }

        foreach (var gone in removed.Concat(changed.Select(name => name.Entry)).Chunk(500))
        {
            await ExecuteAsync("delete from name_aliases where origin = @origin and entry in @gone", new { origin, gone });
            await ExecuteAsync("delete from names where origin = @origin and entry in @gone", new { origin, gone });
        }

        await ExecuteAsync(
            "insert into names (origin, entry, kind, name, description, address) values (@origin, @Entry, @Kind, @Name, @Description, @Address)",
            added.Concat(changed).Select(name => new { origin, name.Entry, Kind = name.Kind.Word(), name.Name, name.Description, name.Address }));
        await ExecuteAsync(
            "insert into name_aliases (origin, entry, ordinal, alias) values (@origin, @Entry, @ordinal, @alias)",
            added.Concat(changed).SelectMany(name => name.Aliases.Select((alias, ordinal) => new { origin, name.Entry, ordinal, alias })));
        await ExecuteAsync("update counters set value = value + 1 where name = 'names'", null);
        await transaction.CommitAsync(cancellationToken);
        return new(added.Count, changed.Count, removed.Length);

        Task ExecuteAsync(string sql, object? parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
    }

    private static async Task<Dictionary<(string Origin, string Entry), ImportedName>> ReadAsync(
        DbConnection connection, DbTransaction? transaction, string? origin, CancellationToken cancellationToken)
    {
        var only = origin is null ? "" : " where origin = @origin";
        var aliases = (await connection.QueryAsync<(string Origin, string Entry, string Alias)>(new CommandDefinition(
                "select origin, entry, alias from name_aliases" + only + " order by origin, entry, ordinal", new { origin }, transaction, cancellationToken: cancellationToken)))
            .ToLookup(row => (row.Origin, row.Entry), row => row.Alias);
        var rows = await connection.QueryAsync<(string Origin, string Entry, string Kind, string Name, string Description, string? Address)>(new CommandDefinition(
            "select origin, entry, kind, name, description, address from names" + only + " order by origin, entry", new { origin }, transaction, cancellationToken: cancellationToken));
        return rows.ToDictionary(
            row => (row.Origin, row.Entry),
            row => new ImportedName(
                row.Entry, Enum.Parse<IdentifierKind>(row.Kind, ignoreCase: true), row.Name, [.. aliases[(row.Origin, row.Entry)]], row.Description, row.Address));
    }
}
