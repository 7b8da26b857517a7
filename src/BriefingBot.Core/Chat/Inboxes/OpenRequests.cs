using System.Data.Common;
using BriefingBot.Chat.Privacy;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Chat.Inboxes;

/// <summary>A person's requests that are not answered yet. Who asked is encrypted with the rest, so every open one is looked at.</summary>
/// <param name="cipher">Null where this data directory never received a request.</param>
internal sealed class OpenRequests(PayloadCipher? cipher)
{
    /// <summary>Those of a data directory.</summary>
    public static OpenRequests Of(string dataDirectory) => new(InboxServices.KeyOf(dataDirectory) is { } key ? new(key) : null);

    public async Task<IReadOnlyList<OpenRequest>> OfAsync(string user, DbConnection connection, DbTransaction transaction) =>
        [.. (await RowsOfAsync(user, connection, transaction)).Select(row => new OpenRequest(row.Platform, row.ReceivedAt.FromStored()))];

    /// <summary>Ends them unanswered. That they were there stays known for a day, so that a repeat of one is not taken for a new one.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EraseAsync(string user, DateTimeOffset now, DbConnection connection, DbTransaction transaction)
    {
        var rows = await RowsOfAsync(user, connection, transaction);
        foreach (var row in rows)
        {
            await connection.ExecuteAsync(
                "update inbox set done_at = @now, payload = @nothing, lease_owner = null where platform = @Platform and dedupe_key = @Key",
                new { row.Platform, row.Key, now = now.ToStored(), nothing = Array.Empty<byte>() },
                transaction);
        }

        return rows.Count;
    }

    private async Task<IReadOnlyList<Row>> RowsOfAsync(string user, DbConnection connection, DbTransaction transaction) => cipher is null ? [] :
    [
        .. (await connection.QueryAsync<Row>(
            "select platform, dedupe_key as Key, payload, received_at as ReceivedAt from inbox where done_at is null order by received_at", null, transaction))
            .Where(row => cipher.TryDecrypt(row.Payload, new(row.Platform, row.Key))?.User == user),
    ];

    private sealed class Row
    {
        public required string Platform { get; init; }

        public required string Key { get; init; }

        public required byte[] Payload { get; init; }

        public long ReceivedAt { get; init; }
    }
}
