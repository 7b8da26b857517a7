using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Chat.Threads;

/// <summary>What threads are about, for a week after the last question in them, and never longer than answers are kept.</summary>
internal sealed class ThreadContexts(DbDataSource database, TimeSpan answersKept, TimeProvider clock)
{
    /// <summary>The newest; a purge lets go of the rest.</summary>
    public const int MostThreads = 50_000;

    /// <summary>Who comes back to a thread after that names the topic again.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    private const string Columns = "platform, thread, topic, asked_at as AskedAt, expires_at as ExpiresAt";

    public async Task<ThreadContext?> FindAsync(ThreadKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Read(await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Columns} from thread_contexts where platform = @Platform and thread = @Thread and owner = @Owner and expires_at > @Now",
            new { key.Platform, key.Thread, key.Owner, Now = clock.GetUtcNow().ToStored() },
            cancellationToken: cancellationToken))) is [var context] ? context : null;
    }

    /// <summary>A question was asked in the thread: this is what it is about from now on.</summary>
    public async Task KeepAsync(ThreadKey key, string topic, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into thread_contexts (platform, thread, owner, asker, topic, asked_at, expires_at)
            values (@Platform, @Thread, @Owner, @Asker, @topic, @Now, @ExpiresAt)
            on conflict (platform, thread, owner) do update
               set asker = excluded.asker, topic = excluded.topic, asked_at = excluded.asked_at, expires_at = excluded.expires_at
            """,
            new
            {
                key.Platform,
                key.Thread,
                key.Owner,
                key.Asker,
                topic,
                Now = now.ToStored(),
                ExpiresAt = (now + (answersKept < Remembered ? answersKept : Remembered)).ToStored(),
            },
            cancellationToken: cancellationToken));
    }

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            """
            delete from thread_contexts
             where expires_at <= @Now
                or expires_at < (select min(expires_at) from (select expires_at from thread_contexts order by expires_at desc limit @MostThreads) newest)
            """,
            new { Now = clock.GetUtcNow().ToStored(), MostThreads },
            cancellationToken: cancellationToken));
    }

    /// <summary>The threads in which a person asked last, by any of their names.</summary>
    public static async Task<IReadOnlyList<ThreadContext>> OfAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        Read(await connection.QueryAsync<Row>($"select {Columns} from thread_contexts where asker in @askers order by asked_at desc, thread", new { askers }, transaction));

    /// <returns>How many were deleted.</returns>
    public static Task<int> EraseAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("delete from thread_contexts where asker in @askers", new { askers }, transaction);

    private static IReadOnlyList<ThreadContext> Read(IEnumerable<Row> rows) =>
        [.. rows.Select(row => new ThreadContext(row.Platform, row.Thread, row.Topic, row.AskedAt.FromStored(), row.ExpiresAt.FromStored()))];

    private sealed record Row(string Platform, string Thread, string Topic, long AskedAt, long ExpiresAt);
}
