using BriefingBot.Chat.Inboxes;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Tests.Support;

/// <summary>An inbox over a store of its own, for as many hosts as a test wants, with a clock that stands.</summary>
internal sealed class InboxWorld : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;
    private readonly GroupCommit writes;
    private readonly PayloadCipher cipher;
    private int requests;

    public InboxWorld(InboxLimits? limits = null)
    {
        Limits = limits ?? new();
        database = SqliteDatabase.Open(folder.File("desk.db"), SchemaMigrations.Desk);
        writes = new(database.Source);
        cipher = new(KeyFile.ReadOrCreate(folder.File("inbox.key"), "requests are lost"));
        Inbox = HostNamed("host");
    }

    public WatchedClock Clock { get; } = new(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public InboxLimits Limits { get; }

    /// <summary>What one host sees.</summary>
    public Inbox Inbox { get; }

    public Inbox HostNamed(string owner) => new(database.Source, writes, cipher, owner, Limits, Clock);

    /// <summary>A request like no other.</summary>
    public ChatRequest Request(string text = "wannacry")
    {
        var key = $"trigger-{Interlocked.Increment(ref requests)}";
        return new(new("test", key), text, "test:channel", "test:user", "return-address", Clock.GetUtcNow(), Clock.GetUtcNow() + TimeSpan.FromMinutes(29));
    }

    public async Task<ChatRequest> AcceptAsync(string text = "wannacry")
    {
        var request = Request(text);
        Assert.Equal(Acceptance.Accepted, await Inbox.AcceptAsync(request, TestContext.Current.CancellationToken));
        return request;
    }

    /// <summary>How many rows there are, and how many of them are done.</summary>
    public async Task<(int Rows, int Done)> CountAsync()
    {
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.QuerySingleAsync<(int, int)>("select count(*), count(done_at) from inbox");
    }

    public async Task<T?> ReadAsync<T>(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await writes.DisposeAsync();
        database.Dispose();
        folder.Dispose();
    }
}
