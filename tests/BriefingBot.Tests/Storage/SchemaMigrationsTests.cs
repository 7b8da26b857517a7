using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using DbUp.Engine;

namespace BriefingBot.Tests.Storage;

public sealed class SchemaMigrationsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string StorePath => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_store_has_the_newest_schema_a_write_ahead_log_foreign_keys_and_full_synchronisation()
    {
        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(2));
        Assert.Equal(2, SchemaVersion.Of(StorePath));
        Assert.Equal(["wal"], database.Query<string>("pragma journal_mode"));
        Assert.Equal([1L], database.Query<long>("pragma foreign_keys"));
        Assert.Equal([2L], database.Query<long>("pragma synchronous"));
    }

    [Fact]
    public void Both_stores_of_the_program_can_be_made()
    {
        using var corpus = SqliteDatabase.Open(folder.File("corpus.db"), SchemaMigrations.Corpus);
        using var desk = SqliteDatabase.Open(folder.File("desk.db"), SchemaMigrations.Desk);
        Assert.True(SchemaMigrations.Corpus.Newest >= 1);
        Assert.Equal(SchemaMigrations.Corpus.Newest, SchemaVersion.Of(corpus.Path));
    }

    [Fact]
    public void Opening_it_again_runs_nothing_again()
    {
        Make(3);
        Make(3);
        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
        Assert.Equal([1L], database.Query<long>("select value from counts"));
        Assert.Equal(["store.db"], Names().Where(name => !name.StartsWith("store.db-", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_older_store_is_brought_forward_with_what_it_holds()
    {
        Make(1, "kept");
        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
        Assert.Equal(3, SchemaVersion.Of(StorePath));
        Assert.Equal(["kept", "migrated"], database.Notes());
    }

    [Fact]
    public void The_copy_that_was_made_before_can_be_put_back()
    {
        Make(1, "kept");
        Make(3);
        File.Move(StorePath + ".v1.bak", folder.File("restored.db"));
        using var restored = SqliteDatabase.Open(folder.File("restored.db"), SomeSchema.UpTo(1));
        Assert.Equal(1, SchemaVersion.Of(restored.Path));
        Assert.Equal(["kept"], restored.Notes());
    }

    [Fact]
    public void A_store_that_was_put_back_is_migrated_and_copied_once_more()
    {
        Make(1, "kept");
        Make(3);
        File.Move(StorePath + ".v1.bak", StorePath, overwrite: true);
        Make(1, "later");
        Make(3);
        using var copy = SqliteDatabase.Open(StorePath + ".v1.bak", SomeSchema.UpTo(1));
        Assert.Equal(["kept", "later"], copy.Notes());
    }

    [Fact]
    public void A_newer_store_is_refused_with_both_versions_and_not_touched()
    {
        Make(3, "kept");
        var before = FolderBytes.Of(folder.Path);
        var refusal = Assert.Throws<StoreException>(() => SqliteDatabase.Open(StorePath, SomeSchema.UpTo(2)));

        Assert.Contains($"{StorePath} has schema version 3; this program knows versions up to 2.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderBytes.Of(folder.Path));
    }

    [Fact]
    public void A_newer_store_that_another_program_writes_is_not_touched_either()
    {
        using var newer = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
        newer.Write("in the log only");
        var before = FolderBytes.Of(folder.Path);
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(StorePath, SomeSchema.UpTo(2)));

        var after = FolderBytes.Of(folder.Path);
        Assert.Equal(before["store.db"], after["store.db"]);
        Assert.Equal(before["store.db-wal"], after["store.db-wal"]);
        Assert.Equal(["migrated", "in the log only"], newer.Notes());
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_store_as_it_was()
    {
        Make(1, "kept");
        var broken = new SqlScript("0004_broken.sql", "insert into notes (body) values ('half'); insert into nowhere values (1);");
        var failure = Assert.Throws<StoreException>(() => SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3, broken)));

        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, SchemaVersion.Of(StorePath));
        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
        Assert.Equal(["kept", "migrated"], database.Notes());
    }

    [Fact]
    public void A_first_migration_that_fails_leaves_a_store_that_can_be_made()
    {
        Assert.Throws<StoreException>(() => SqliteDatabase.Open(StorePath, new([new("0001_broken.sql", "create table a (b text); nonsense;")])));
        Make(1, "kept");
        Assert.Equal(1, SchemaVersion.Of(StorePath));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Opened_by_many_at_once_it_is_migrated_once(int version)
    {
        const int Openers = 8;
        if (version > 0)
        {
            Make(version, "kept");
        }

        using var together = new Barrier(Openers);
        await Task.WhenAll(Enumerable.Range(1, Openers).Select(opener => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
                database.Write(FormattableString.Invariant($"opener {opener}"));
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(3));
        Assert.Equal([1L], database.Query<long>("select value from counts"));
        Assert.Equal([3L], database.Query<long>("select count(*) from SchemaVersions"));
        Assert.Equal(Openers, database.Notes().Count(note => note.StartsWith("opener", StringComparison.Ordinal)));
        Assert.Equal(version > 0, File.Exists(StorePath + ".v1.bak"));
    }

    private void Make(int version, string? note = null)
    {
        using var database = SqliteDatabase.Open(StorePath, SomeSchema.UpTo(version));
        if (note is not null)
        {
            database.Write(note);
        }
    }

    private IEnumerable<string> Names() => FolderBytes.Of(folder.Path).Keys;
}
