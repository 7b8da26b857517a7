using System.Diagnostics;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Scenarios;

/// <summary>Several real processes on one data directory: DESIGN.md, "One process owns the index".</summary>
public sealed class TwoProcessesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Beside_a_host_on_a_new_directory_an_import_is_answered_from_by_the_next_command_and_by_the_host()
    {
        await using var host = await StartHostAsync();

        Assert.Equal(0, (await ImportAsync("1", "2")).ExitCode);
        var brief = (await RunAsync("brief", "foobar", "--json")).Succeeded().Json();

        Assert.Equal("answered", brief.Text("status"));
        Assert.Equal(2, brief.GetProperty("searched").GetProperty("articles").GetInt32());
        Assert.Contains("Another program owns the index", (await RunAsync("reindex")).Failed(1), StringComparison.Ordinal);
        using var console = TestHost.ClientOf(await ConsoleOfAsync(host));
        Assert.Contains("\"indexed\":2", await console.GetStringAsync("/readyz", TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_the_host_does_not_follow_a_command_says_after_a_while_how_many_articles_it_does_not_see()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A process is held still by a signal.");
        await ImportAsync("1");
        await using var host = await StartHostAsync();
        await StopBetweenWritesAsync(host);

        await ImportAsync("2", "3");
        var brief = await RunAsync("brief", "foobar", "--json");

        Assert.Equal(0, brief.ExitCode);
        Assert.Equal("briefingbot: 2 articles are not indexed yet: this answer does not see them as they are now.", brief.Errors.Trim());
        Assert.Equal("answered", brief.Json().Text("status"));
        Assert.Equal(["1"], brief.Json().GetProperty("sources").EnumerateArray().Select(source => source.Text("articleId")));
    }

    [Fact]
    public async Task Commands_that_start_at_once_all_answer_from_everything()
    {
        await ImportAsync("1");
        Assert.Equal(0, (await RunAsync("brief", "foobar")).ExitCode);
        await ImportAsync("1", "2", "3");

        var answers = await Task.WhenAll(RunAsync("brief", "foobar", "--json"), RunAsync("search", "foobar", "--json"));

        Assert.All(answers, answer => Assert.Equal((0, ""), (answer.ExitCode, answer.Errors)));
        Assert.Equal("answered", answers[0].Json().Text("status"));
        Assert.Equal(3, answers[0].Json().GetProperty("searched").GetProperty("articles").GetInt32());
        Assert.Equal(3, answers[1].Json().GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task Dotnet_run_takes_a_path_from_where_it_is_typed()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        var elsewhere = Directory.CreateDirectory(folder.File("elsewhere")).FullName;
        await WriteAsync("1");

        await using var run = ChildProgram.Start(
            "run",
            elsewhere,
            ["--no-build", "-c", configuration, "--project", Path.Combine(Repository.Root, "src", "BriefingBot"), "--", "import", "../articles.jsonl", "--data", "data", "--json"]);

        Assert.Equal(1, (await run.EndAsync()).Json().GetProperty("added").GetInt32());
        Assert.True(File.Exists(Path.Combine(elsewhere, "data", "corpus.db")));
    }

    /// <summary>Holds the host still while it holds no store: one that is stopped within a write keeps everybody from writing.</summary>
    private async Task StopBetweenWritesAsync(ChildProgram host)
    {
        Signal("-STOP", host);
        while (!MayWrite(folder.File("data/desk.db")) || !MayWrite(folder.File("data/corpus.db")))
        {
            Signal("-CONT", host);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            Signal("-STOP", host);
        }
    }

    private static bool MayWrite(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=False;Default Timeout=1");
        connection.Open();
        try
        {
            connection.BeginTransaction(deferred: false).Dispose();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static void Signal(string signal, ChildProgram to)
    {
        using var kill = Process.Start("kill", [signal, $"{to.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private static async Task<Uri> ConsoleOfAsync(ChildProgram host)
    {
        var line = await host.WaitForLineAsync("Console: http://");
        return new(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim());
    }

    private async Task<ChildProgram> StartHostAsync()
    {
        var host = ChildProgram.StartHost(folder.File("data"));
        try
        {
            await host.WaitForLineAsync("The index follows the store");
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private async Task<CliOutcome> ImportAsync(params string[] ids)
    {
        await WriteAsync(ids);
        return await RunAsync("import", "articles.jsonl", "--json");
    }

    private Task WriteAsync(params string[] ids) =>
        File.WriteAllLinesAsync(folder.File("articles.jsonl"), ids.Select(id => CliDesk.Worm(id)), TestContext.Current.CancellationToken);

    private Task<CliOutcome> RunAsync(params string[] words) => ChildProgram.RunAsync(folder.Path, ["--data", "data", "--Samples", "none", .. words]);
}
