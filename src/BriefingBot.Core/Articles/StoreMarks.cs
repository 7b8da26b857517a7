using System.Data.Common;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>Short notes that a store keeps of itself, by name, such as which samples it was filled with.</summary>
internal sealed class StoreMarks(DbDataSource database)
{
    /// <summary>A mark; null when there is none.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            "select value from identity where name = @name", new { name }, cancellationToken: cancellationToken));
    }

    public async Task WriteAsync(string name, string value, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into identity (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value",
            new { name, value },
            cancellationToken: cancellationToken));
    }
}
