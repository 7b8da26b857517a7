using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace BriefingBot.Storage;

/// <summary>
/// What administrators did, a JSON object each. It stands in <c>desk.db</c> and not in a file of its own, so that a deed and its line
/// are one transaction: neither is ever there without the other.
/// </summary>
public sealed class AuditTrail(DbDataSource database, TimeProvider clock)
{
    /// <param name="who">Who did it: <c>cli:anna</c>.</param>
    /// <param name="action">What it was: <c>privacy.erase</c>.</param>
    /// <param name="facts">What else there is to know. Never content, and no person but by pseudonym.</param>
    /// <param name="transaction">The deed's own.</param>
    public Task WriteAsync(string who, string action, IReadOnlyDictionary<string, object> facts, DbConnection connection, DbTransaction transaction)
    {
        var now = clock.GetUtcNow();
        var line = JsonSerializer.Serialize(
            new Dictionary<string, object> { ["at"] = now.UtcDateTime, ["who"] = who, ["action"] = action }.Concat(facts).ToDictionary());
        return connection.ExecuteAsync("insert into audit (at, line) values (@At, @line)", new { At = now.ToStored(), line }, transaction);
    }

    /// <summary>The lines, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<string>(new CommandDefinition("select line from audit order by at", cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>Deletes what is older.</summary>
    public async Task<int> PurgeAsync(TimeSpan kept, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from audit where at <= @Before", new { Before = (clock.GetUtcNow() - kept).ToStored() }, cancellationToken: cancellationToken));
    }
}
