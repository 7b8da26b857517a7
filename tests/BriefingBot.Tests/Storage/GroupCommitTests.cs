using System.Data.Common;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Dapper;

namespace BriefingBot.Tests.Storage;

public sealed class GroupCommitTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;
    private readonly GroupCommit writes;

    public GroupCommitTests()
    {
        database = SqliteDatabase.Open(folder.File("desk.db"), SchemaMigrations.Desk);
        writes = new(database.Source);
    }

    [Fact]
    public async Task Writes_that_come_while_one_is_under_way_share_the_next_transaction()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var first = writes.RunAsync(
            async (_, transaction) =>
            {
                begun.SetResult();
                await gate.Task;
                return transaction;
            },
            TestContext.Current.CancellationToken);
        await begun.Task;
        var others = Enumerable.Range(0, 100).Select(key => AddAsync(key)).ToList();
        gate.SetResult();

        var transactions = await Task.WhenAll(others);

        Assert.Single(transactions.Distinct(ReferenceEqualityComparer.Instance));
        Assert.DoesNotContain(await first, transactions);
        Assert.Equal(100, await CountAsync());
    }

    [Fact]
    public async Task A_failure_undoes_its_transaction_and_the_next_one_is_well()
    {
        var failing = writes.RunAsync<int>(
            async (connection, transaction) =>
            {
                await InsertAsync(connection, transaction, 1);
                throw new InvalidOperationException("no");
            },
            TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(0, await CountAsync());
        await AddAsync(2);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_write_that_nobody_waits_for_any_more_is_made_all_the_same()
    {
        var gate = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var write = writes.RunAsync(
            async (connection, transaction) =>
            {
                await gate.Task;
                return await InsertAsync(connection, transaction, 1);
            },
            impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        gate.SetResult();

        await writes.DisposeAsync();

        Assert.Equal(1, await CountAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await writes.DisposeAsync();
        database.Dispose();
        folder.Dispose();
    }

    private Task<DbTransaction> AddAsync(int key) => writes.RunAsync(
        async (connection, transaction) =>
        {
            await InsertAsync(connection, transaction, key);
            return transaction;
        },
        TestContext.Current.CancellationToken);

    private static Task<int> InsertAsync(DbConnection connection, DbTransaction transaction, int key) => connection.ExecuteAsync(
        "insert into inbox (platform, dedupe_key, payload, received_at, attempts, lease_until) values ('test', @key, @payload, 0, 0, 0)",
        new { key = $"k{key}", payload = Array.Empty<byte>() },
        transaction);

    private async Task<int> CountAsync()
    {
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<int>("select count(*) from inbox");
    }
}
