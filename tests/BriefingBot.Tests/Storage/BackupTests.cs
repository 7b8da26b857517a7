using BriefingBot.Articles;
using BriefingBot.Storage;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder copies = new();
    private readonly Corpus corpus;

    public BackupTests() => corpus = Corpus.Open(folder.Path, new FakeTimeProvider());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
        copies.Dispose();
    }

    [Fact]
    public async Task A_copy_that_is_put_in_its_place_opens_with_everything()
    {
        await StoreAsync(corpus, "a", 25);
        await corpus.Store.WithdrawAsync("a1", "a takedown", Cancellation);
        await corpus.Store.AdvanceCursorAsync("stories", 7, Cancellation);
        var identity = await corpus.Store.ReadIdentityAsync(Cancellation);
        corpus.BackUp(copies.File("corpus.db"));

        Assert.Equal(["corpus.db"], Directory.EnumerateFiles(copies.Path).Select(Path.GetFileName));
        using var restored = Corpus.Open(copies.Path, new FakeTimeProvider());
        Assert.Equal(new(24, 1, 26), await restored.Store.CountAsync(Cancellation));
        Assert.Equal("a takedown", (await restored.Store.FindHistoryAsync("a1", Cancellation))!.WithdrawnReason);
        Assert.Equal(7, await restored.Store.ReadCursorAsync("stories", Cancellation));
        Assert.Equal(identity, await restored.Store.ReadIdentityAsync(Cancellation));
        await StoreAsync(restored, "b", 1);
    }

    [Fact]
    public async Task Copies_made_while_others_write_are_whole()
    {
        const int Batch = 10;
        var copied = 0;
        var writing = Task.Run(
            async () =>
            {
                for (var batch = 0; batch < 5 || Volatile.Read(ref copied) < 5; batch++)
                {
                    await StoreAsync(corpus, FormattableString.Invariant($"b{batch}-"), Batch);
                }
            },
            Cancellation);
        for (var number = 0; number < 5; number++)
        {
            using var reader = Corpus.Open(folder.Path, new FakeTimeProvider());
            reader.BackUp(Path.Combine(copies.Path, FormattableString.Invariant($"{number}.db")));
            Interlocked.Increment(ref copied);
        }

        await writing;
        foreach (var copy in Directory.EnumerateFiles(copies.Path, "?.db").ToList())
        {
            using var database = SqliteDatabase.Open(copy, SchemaMigrations.Corpus);
            var counts = await new SqliteArticleStore(database, new FakeTimeProvider()).CountAsync(Cancellation);
            Assert.Equal(counts.Articles, counts.Sequence);
            Assert.Equal(0, counts.Articles % Batch);
            Assert.Equal(["ok"], database.Query<string>("pragma integrity_check"));
            Assert.Empty(database.Query<string>("pragma foreign_key_check"));
        }
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_replaced()
    {
        await StoreAsync(corpus, "a", 1);
        File.WriteAllText(copies.File("last-week.db"), "precious");
        var refusal = Assert.Throws<StoreException>(() => corpus.BackUp(copies.File("last-week.db")));
        Assert.Equal($"{copies.File("last-week.db")} exists already. Name a new file: a backup never replaces another.", refusal.Message);
        Assert.Equal("precious", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(copies.Path))));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var target = Path.Combine(copies.Path, "none", "copy.db");
        Assert.Contains(target, Assert.Throws<StoreException>(() => corpus.BackUp(target)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(copies.Path));
    }

    [Fact]
    public async Task Of_two_to_one_file_one_is_made_whole_and_the_other_refused()
    {
        await StoreAsync(corpus, "a", 200);
        using var together = new Barrier(2);
        var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(Cancellation);
                return Record.Exception(() => corpus.BackUp(copies.File("copy.db")));
            },
            Cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(made, failure => failure is null);
        Assert.Single(made, failure => failure is StoreException);
        using var copy = SqliteDatabase.Open(Assert.Single(Directory.EnumerateFiles(copies.Path)), SchemaMigrations.Corpus);
        Assert.Equal([200L], copy.Query<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task A_copy_that_does_not_fit_leaves_nothing_that_looks_like_one()
    {
        using var disk = SmallDisk.Mount(kilobytes: 256);
        await StoreAsync(corpus, "a", 500);
        var failure = Assert.Throws<StoreException>(() => corpus.BackUp(disk.File("copy.db")));
        Assert.Contains($"The disk that holds {disk.File("copy.db")} is full.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    private static async Task StoreAsync(Corpus corpus, string prefix, int count)
    {
        await corpus.Sources.AddMissingAsync([Some.Source()], Cancellation);
        await corpus.Store.StoreAsync([.. Some.Imports(prefix, count).Select(Some.Prepared)], Cancellation);
    }
}
