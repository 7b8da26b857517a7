using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Cli;

/// <summary><c>backup</c>, <c>reindex</c>, <c>stats</c>, and a store that this program is too old for.</summary>
public sealed class StoreCommandTests
{
    [Fact]
    public async Task Stats_count_articles_and_bytes()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"), CliDesk.Line("2", "", "Foobar.", source: "Other"));
        await desk.RunAsync("brief", "foobar");

        var json = (await desk.RunAsync("stats", "--json")).Succeeded().Json();

        Assert.Equal("{articles, sources, sequence, indexed, bytes: {store, index}}", JsonShape.Of(json));
        Assert.Equal([2, 2, 2, 2], new[] { "articles", "sources", "sequence", "indexed" }.Select(name => json.GetProperty(name).GetInt32()));
        Assert.True(json.GetProperty("bytes").GetProperty("store").GetInt64() > 4096);
        Assert.True(json.GetProperty("bytes").GetProperty("index").GetInt64() > 100);
        Assert.Contains("2, of which 2 are in the index", (await desk.RunAsync("stats")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_a_store_and_never_replaces_another()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        Directory.CreateDirectory(desk.File("copy"));
        var copy = Path.Combine(desk.File("copy"), "corpus.db");

        var json = (await desk.RunAsync("backup", copy, "--json")).Succeeded().Json();

        Assert.Equal(("{path, bytes}", copy, new FileInfo(copy).Length), (JsonShape.Of(json), json.Text("path"), json.GetProperty("bytes").GetInt64()));
        Assert.Equal("answered", (await desk.RunAsync("brief", "foobar", "--json", "--data", desk.File("copy"))).Json().Text("status"));
        Assert.Contains("exists already", (await desk.RunAsync("backup", copy)).Failed(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_backup_of_nothing()
    {
        using var desk = new CliDesk();
        Assert.Contains("nothing to back up", (await desk.RunAsync("backup", desk.File("copy.db"))).Failed(1), StringComparison.Ordinal);
        Assert.False(File.Exists(desk.File("copy.db")));
    }

    [Fact]
    public async Task Reindex_makes_the_index_anew()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"), CliDesk.Worm("2"));
        Assert.Equal("""{"articles":2,"indexed":2}""", (await desk.RunAsync("reindex", "--json")).Succeeded().Output.Trim());
        Assert.Equal("Indexed 2 articles, up to change 2.", (await desk.RunAsync("reindex")).Succeeded().Output.Trim());
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("brief", "foobar")]
    [InlineData("search", "foobar")]
    [InlineData("articles", "show", "1")]
    [InlineData("articles", "remove", "1")]
    [InlineData("reindex")]
    [InlineData("backup", "copy.db")]
    public async Task A_store_newer_than_the_program_is_refused_and_not_touched(params string[] words)
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        var store = Path.Combine(desk.Directory, "corpus.db");
        MarkAsNewer(store);
        var before = Files(desk.Directory);

        var sentence = (await desk.RunAsync(words)).Failed(1);

        Assert.Contains($"has schema version 9999; this program knows versions up to {SchemaMigrations.Corpus.Newest}.", sentence, StringComparison.Ordinal);
        Assert.Equal(before, Files(desk.Directory));
    }

    [Fact]
    public async Task A_damaged_store_is_one_sentence()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        await File.WriteAllTextAsync(Path.Combine(desk.Directory, "corpus.db"), new string('x', 8192), TestContext.Current.CancellationToken);
        Assert.Contains("is damaged or is no database", (await desk.RunAsync("stats")).Failed(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_sentence()
    {
        using var desk = new CliDesk();
        await File.WriteAllTextAsync(desk.File("taken"), "a file", TestContext.Current.CancellationToken);
        Assert.Contains(desk.File("taken"), (await desk.RunAsync("stats", "--data", Path.Combine(desk.File("taken"), "data"))).Failed(1), StringComparison.Ordinal);
    }

    private static void MarkAsNewer(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into SchemaVersions (ScriptName, Applied) values ('9999_future.sql', '2099-01-01'); pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }

    /// <summary>What is kept, by its hash; the log beside the store is empty here.</summary>
    private static IReadOnlyDictionary<string, string> Files(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(path => path, path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
}
