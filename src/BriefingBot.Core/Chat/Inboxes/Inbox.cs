using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Chat.Inboxes;

/// <summary>
/// The requests of chat platforms as rows: on disk before they are acknowledged, held by a lease while a host works on them, free
/// for any host when the lease ends.
/// </summary>
/// <param name="owner">
/// Whose leases these are. A host that starts again has the same name, and takes up what it held without waiting for the lease.
/// </param>
internal sealed class Inbox(
    DbDataSource database, GroupCommit writes, PayloadCipher cipher, string owner, InboxLimits limits, TimeProvider clock)
{
    private const string IsMine = "platform = @Platform and dedupe_key = @Key and lease_owner = @owner and done_at is null";

    private readonly Signal arrivals = new();

    /// <summary>Keeps a request; when this returns <see cref="Acceptance.Accepted"/>, it is on disk.</summary>
    public async Task<Acceptance> AcceptAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var row = new
        {
            request.Id.Platform,
            request.Id.Key,
            Payload = cipher.Encrypt(request),
            ReceivedAt = request.ReceivedAt.ToStored(),
            limits.MostOpen,
        };
        var acceptance = await writes.RunAsync(
            async (connection, transaction) =>
            {
                var added = await connection.ExecuteAsync(
                    """
                    insert into inbox (platform, dedupe_key, payload, received_at, attempts, lease_until)
                    select @Platform, @Key, @Payload, @ReceivedAt, 0, 0
                     where (select count(*) from inbox where done_at is null) < @MostOpen
                    on conflict (platform, dedupe_key) do nothing
                    """,
                    row,
                    transaction);
                return added == 1 ? Acceptance.Accepted
                    : await connection.ExecuteScalarAsync<int>(
                        "select count(*) from inbox where platform = @Platform and dedupe_key = @Key", row, transaction) == 1
                    ? Acceptance.Repeated : Acceptance.Busy;
            },
            cancellationToken);
        arrivals.Set();
        return acceptance;
    }

    /// <summary>Takes free requests, the oldest first.</summary>
    public async Task<IReadOnlyList<TakenRequest>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        const string IsFree = "done_at is null and lease_until <= @now";
        var now = clock.GetUtcNow();
        var taking = new { now = now.ToStored(), owner, most, until = (now + limits.Lease).ToStored() };
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            // Mostly there is none, and a look takes no lock.
            if (await connection.ExecuteScalarAsync<int>($"select count(*) from inbox where {IsFree}", taking) == 0)
            {
                return [];
            }
        }

        // The condition stands twice: on an engine with many writers the row may have been taken since it was chosen.
        var rows = await writes.RunAsync(
            async (connection, transaction) => await connection.QueryAsync<Row>(
                $"""
                update inbox set lease_owner = @owner, lease_until = @until, attempts = attempts + 1
                 where {IsFree} and (platform, dedupe_key) in (
                       select platform, dedupe_key from inbox where {IsFree} order by received_at limit @most)
                returning platform, dedupe_key as Key, payload, attempts
                """,
                taking,
                transaction),
            cancellationToken);
        return [.. rows.Select(row => row.ToTaken(cipher)).OrderBy(taken => taken.Request?.ReceivedAt)];
    }

    /// <summary>Waits until a request was accepted here, at the longest for the time given.</summary>
    public Task WaitForArrivalAsync(TimeSpan longest, CancellationToken cancellationToken) => arrivals.WaitAsync(longest, clock, cancellationToken);

    /// <returns>False when the lease is not this host's any more.</returns>
    public async Task<bool> RenewAsync(RequestId id, CancellationToken cancellationToken) => await ExecuteAsync(
        $"update inbox set lease_until = @until where {IsMine}",
        new { id.Platform, id.Key, owner, until = (clock.GetUtcNow() + limits.Lease).ToStored() },
        cancellationToken) == 1;

    /// <summary>The request is answered. What it said is forgotten; that it was there is known for a day.</summary>
    public Task FinishAsync(RequestId id, CancellationToken cancellationToken) => ExecuteAsync(
        $"update inbox set done_at = @now, payload = @nothing, lease_owner = null where {IsMine}",
        new { id.Platform, id.Key, owner, now = clock.GetUtcNow().ToStored(), nothing = Array.Empty<byte>() },
        cancellationToken);

    /// <summary>The attempt failed: the request is free again after a while.</summary>
    public Task PutBackAsync(RequestId id, TimeSpan after, CancellationToken cancellationToken) => ExecuteAsync(
        $"update inbox set lease_owner = null, lease_until = @until where {IsMine}",
        new { id.Platform, id.Key, owner, until = (clock.GetUtcNow() + after).ToStored() },
        cancellationToken);

    /// <summary>The host ends: the request is free at once, as if it had not been tried.</summary>
    public Task LetGoAsync(RequestId id, CancellationToken cancellationToken) => ExecuteAsync(
        $"update inbox set lease_owner = null, lease_until = 0, attempts = attempts - 1 where {IsMine}",
        new { id.Platform, id.Key, owner },
        cancellationToken);

    /// <summary>Frees what a host of this name held when it ended without a word.</summary>
    /// <returns>How many requests that were.</returns>
    public Task<int> ReclaimAsync(CancellationToken cancellationToken) => ExecuteAsync(
        "update inbox set lease_owner = null, lease_until = 0 where lease_owner = @owner and done_at is null", new { owner }, cancellationToken);

    /// <summary>Forgets what was done long enough ago.</summary>
    public Task PurgeAsync(CancellationToken cancellationToken) => ExecuteAsync(
        "delete from inbox where done_at < @before", new { before = (clock.GetUtcNow() - limits.KeepDone).ToStored() }, cancellationToken);

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) => writes.RunAsync(
        (connection, transaction) => connection.ExecuteAsync(sql, parameters, transaction), cancellationToken);

    private sealed class Row
    {
        public required string Platform { get; init; }

        public required string Key { get; init; }

        public required byte[] Payload { get; init; }

        public int Attempts { get; init; }

        public TakenRequest ToTaken(PayloadCipher cipher)
        {
            var id = new RequestId(Platform, Key);
            return new(id, Attempts, cipher.TryDecrypt(Payload, id));
        }
    }
}
