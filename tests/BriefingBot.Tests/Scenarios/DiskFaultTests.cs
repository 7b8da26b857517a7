using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Storage;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Storage;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Scenarios;

/// <summary>A disk that is full or read-only: one sentence, exit code 1, and nothing lost of what was reported as stored.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_import_onto_a_disk_that_fills_up_keeps_what_it_reported_and_goes_on_when_there_is_room()
    {
        const int Lines = 1_000;
        using var disk = SmallDisk.Mount(kilobytes: 2_500);
        var file = await WriteAsync(Lines);
        var full = await CliRun.OfAsync("import", file, "--data", disk.Path);

        Assert.Equal((1, ""), (full.ExitCode, full.Output));
        var said = full.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("briefingbot: ", said[^1], StringComparison.Ordinal);
        Assert.Contains(disk.Path, said[^1], StringComparison.Ordinal);
        Assert.Contains("what was reported as stored is safe", said[^1], StringComparison.OrdinalIgnoreCase);
        Assert.All(said[..^1], line => Assert.StartsWith("stored ", line, StringComparison.Ordinal));
        var acknowledged = int.Parse(said[^2].Split(' ')[1], CultureInfo.InvariantCulture);

        disk.Resize(kilobytes: 50_000);
        using (var corpus = Corpus.Open(disk.Path, TimeProvider.System))
        {
            Assert.Equal(
                Enumerable.Range(1, acknowledged).Select(GeneratedArticles.Text),
                (await corpus.Store.ReadAsync([.. Enumerable.Range(1, Lines).Select(GeneratedArticles.Id)], Cancellation)).OrderBy(article => article.Id, StringComparer.Ordinal).Select(article => article.Text));
        }

        var again = await CliRun.OfAsync("import", file, "--data", disk.Path);
        Assert.Equal((0, $"Read 1,000 lines: {Lines - acknowledged} added, 0 revised, {acknowledged} kept already, 0 skipped.\n"), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task A_store_that_is_full_keeps_nothing_of_the_batch_answers_on_and_takes_more_when_there_is_room()
    {
        using var database = SqliteDatabase.Open(folder.File("corpus.db"), SchemaMigrations.Corpus);
        var store = new SqliteArticleStore(database, new FakeTimeProvider());
        await new Sources(database.Source).AddMissingAsync([Some.Source()], Cancellation);
        await store.StoreAsync([Some.Prepared(Some.Import("kept"))], Cancellation);

        // A limit of the one pooled connection, which every call here comes to use.
        var pages = database.Query<long>("pragma page_count").Single();
        database.Query<long>(FormattableString.Invariant($"pragma max_page_count = {pages + 4}"));
        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            store.StoreAsync([.. Some.Imports("a", 500).Select(Some.Prepared)], Cancellation));

        Assert.Equal(
            $"The disk that holds {database.Path} is full. What was reported as stored is safe. Free some space and run it again.",
            StoreException.Of(failure, database.Path).Message);
        Assert.Equal(new(1, 1, 1), await store.CountAsync(Cancellation));
        database.Query<long>("pragma max_page_count = 1000000");
        Assert.Equal(500, (await store.StoreAsync([.. Some.Imports("a", 500).Select(Some.Prepared)], Cancellation)).Count);
        Assert.Equal(["ok"], database.Query<string>("pragma integrity_check"));
    }

    [Fact]
    public async Task An_import_onto_a_read_only_disk_says_so_and_changes_nothing()
    {
        using var disk = SmallDisk.Mount(kilobytes: 10_000);
        var file = await WriteAsync(10);
        Assert.Equal(0, (await CliRun.OfAsync("import", file, "--data", disk.Path)).ExitCode);
        disk.MakeReadOnly();
        var before = FolderBytes.Of(disk.Path);
        await FailsAsync(disk.Path, "import", file, "--data", disk.Path);
        await FailsAsync(disk.File("new"), "import", file, "--data", disk.File("new"));
        Assert.Equal(before, FolderBytes.Of(disk.Path));
    }

    [Fact]
    public async Task A_data_directory_that_is_a_file_is_said()
    {
        var file = await WriteAsync(1);
        await FailsAsync(file, "import", file, "--data", file);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_said_and_not_touched()
    {
        var file = await WriteAsync(1);
        var data = folder.File("data");
        using (var newer = SqliteDatabase.Open(Corpus.StorePathOf(data), SomeSchema.UpTo(1, new DbUp.Engine.SqlScript("0099_later.sql", "create table later (a text);"))))
        {
            newer.Write("kept");
        }

        var before = FolderBytes.Of(data);
        var said = await FailsAsync(data, "import", file, "--data", data);
        Assert.Contains(FormattableString.Invariant($"has schema version 99; this program knows versions up to {SchemaMigrations.Corpus.Newest}."), said, StringComparison.Ordinal);
        Assert.Equal(before, FolderBytes.Of(data));
    }

    [Fact]
    public async Task Programs_that_start_together_on_a_new_data_directory_all_do_their_work()
    {
        const int Programs = 3;
        var data = folder.File("data");
        var file = await WriteAsync(100);
        var ended = await Task.WhenAll(Enumerable.Range(1, Programs).Select(async _ =>
        {
            using var program = RealProgram.Start("import", file, "--data", data, "--json");
            var error = await program.Error.ReadToEndAsync(Cancellation);
            return (await program.EndAsync(Cancellation), error);
        }));

        Assert.All(ended, program => Assert.Equal((0, "stored 100 lines\n"), (program.Item1.ExitCode, program.error)));
        using var corpus = Corpus.Open(data, TimeProvider.System);
        Assert.Equal(new(100, 1, 100), await corpus.Store.CountAsync(Cancellation));
        using var database = SqliteDatabase.Open(corpus.StorePath, SchemaMigrations.Corpus);
        Assert.Equal([(long)SchemaMigrations.Corpus.Newest], database.Query<long>("select count(*) from SchemaVersions"));
    }

    private async Task<string> WriteAsync(int lines)
    {
        await GeneratedArticles.WriteAsync(folder.File("articles.jsonl"), lines, Cancellation);
        return folder.File("articles.jsonl");
    }

    /// <summary>One line, of the program, that names the place.</summary>
    private static async Task<string> FailsAsync(string place, params string[] args)
    {
        var run = await CliRun.OfAsync(args);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("briefingbot: ", line, StringComparison.Ordinal);
        Assert.Contains(place, line, StringComparison.Ordinal);
        return line;
    }
}
