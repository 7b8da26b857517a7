using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class SourceCommandsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private FeedServer server = null!;

    private string Manifest => folder.File("sources.yaml");

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/works", FeedServer.Rss("Worm in hospitals", "Second worm"), "\"1\"");
        server.Fail("/fails", 404);
        await WriteAsync($$"""
            sources:
              - {id: works, kind: feed, url: '{{server.UrlOf("/works")}}'}
              - {id: fails, kind: feed, url: '{{server.UrlOf("/fails")}}'}
              - {id: off, kind: feed, url: '{{server.UrlOf("/off")}}', enabled: false, reason: too many}
              - {id: notes, kind: folder, path: .}
            """);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Ingest_polls_every_enabled_source_and_fails_when_one_does()
    {
        var (exitCode, output, errors) = await RunAsync("ingest", "--json");

        Assert.Equal(ExitCode.Failure, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal((3, 1, 2), (Number(json, "polled"), Number(json, "failed"), Number(json, "added")));
        Assert.Equal(
            ["fails failing 0", "notes empty 0", "works healthy 2"],
            json.RootElement.GetProperty("sources").EnumerateArray().Select(each => $"{each.GetProperty("id")} {each.GetProperty("state")} {each.GetProperty("added")}"));
        Assert.Contains("Source fails fails", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Path == "/off");
    }

    [Fact]
    public async Task Ingest_of_one_source_polls_no_other_and_again_finds_it_unchanged()
    {
        Assert.Equal(ExitCode.Success, (await RunAsync("ingest", "--source", "works")).ExitCode);
        var (exitCode, output, _) = await RunAsync("ingest", "--source", "works", "--json");

        Assert.Equal(ExitCode.Success, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("not_modified", json.RootElement.GetProperty("sources")[0].GetProperty("state").GetString());
        Assert.All(server.Requests, request => Assert.Equal("/works", request.Path));
    }

    [Theory]
    [InlineData("nobody", "There is no source nobody in the manifest.")]
    [InlineData("off", "Source off is not enabled (too many). Set enabled: true in the manifest first.")]
    public async Task Ingest_says_why_a_source_cannot_be_polled(string id, string message)
    {
        var (exitCode, _, errors) = await RunAsync("ingest", "--source", id);

        Assert.Equal(ExitCode.Failure, exitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_state_times_and_causes()
    {
        await RunAsync("ingest");
        var (exitCode, output, _) = await RunAsync("sources", "list", "--json");

        Assert.Equal(ExitCode.Success, exitCode);
        using var json = JsonDocument.Parse(output);
        var sources = json.RootElement.EnumerateArray().ToDictionary(each => each.GetProperty("id").GetString()!);
        Assert.Equal(["id", "state", "lastSuccess", "lastNewEntry", "nextPoll", "error", "coverage", "delay", "reachesBackTo"], sources["works"].EnumerateObject().Select(field => field.Name));
        Assert.EndsWith("Z", sources["works"].GetProperty("lastNewEntry").GetString(), StringComparison.Ordinal);
        Assert.Equal(("summary", JsonValueKind.Null), (sources["works"].GetProperty("coverage").GetString(), sources["works"].GetProperty("delay").ValueKind));
        Assert.Contains("404", sources["fails"].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(("disabled", "too many"), (sources["off"].GetProperty("state").GetString(), sources["off"].GetProperty("error").GetString()));
    }

    [Fact]
    public async Task List_says_in_words_what_is_kept_of_a_sources_entries()
    {
        await RunAsync("ingest");
        var (_, output, _) = await RunAsync("sources", "list");

        Assert.Contains("feed summary only", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_before_the_first_poll_shows_what_the_manifest_holds()
    {
        var (_, output, _) = await RunAsync("sources", "list");

        Assert.Contains("works  new", output, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Check_tries_the_sources_stores_nothing_and_names_the_line_of_one_that_fails()
    {
        var (exitCode, output, errors) = await RunAsync("sources", "check", "--json");

        Assert.Equal(ExitCode.Failure, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        var problem = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal((Manifest, 3, 5), (problem.GetProperty("file").GetString(), Number(problem, "line"), Number(problem, "column")));
        Assert.StartsWith("source fails cannot be read", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("source notes is TLP:AMBER, and channels see up to TLP:GREEN", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task Check_offline_or_of_a_good_source_finds_no_problem()
    {
        Assert.Equal((ExitCode.Success, """{"valid":true,"problems":[]}"""), Answer(await RunAsync("sources", "check", "--offline", "--json")));
        Assert.Empty(server.Requests);
        Assert.Equal(ExitCode.Success, (await RunAsync("sources", "check", "works")).ExitCode);
    }

    [Fact]
    public async Task Check_says_when_the_file_differs_from_what_is_applied()
    {
        await RunAsync("sources", "list");
        Assert.DoesNotContain("differs from the applied one", (await RunAsync("sources", "check", "--offline")).Errors, StringComparison.Ordinal);

        await WriteAsync("sources: []\n");
        Assert.Contains("differs from the applied one", (await RunAsync("sources", "check", "--offline")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_those_that_need_somebody_first()
    {
        await RunAsync("ingest");
        var (_, output, _) = await RunAsync("sources", "list");

        Assert.Equal(
            ["fails", "notes", "works", "off"],
            output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(' ')).Skip(1).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_broken_manifest_is_shown_with_file_line_and_column_and_polls_nothing()
    {
        await WriteAsync("sources:\n  - id: works\n    kind: fed\n");
        var expected = $"{Manifest}:3:11 sources[0].kind must be one of feed, folder, kev, not \"fed\" (did you mean \"feed\"?)";

        var (checkedCode, output, _) = await RunAsync("sources", "check");
        var (ingestCode, _, errors) = await RunAsync("ingest");

        Assert.Equal((ExitCode.Failure, ExitCode.Failure), (checkedCode, ingestCode));
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Try_reports_each_address_on_a_line_and_succeeds_with_any_verdict()
    {
        var (exitCode, output, _) = await RunAsync("sources", "try", server.UrlOf("/works"), server.UrlOf("/fails"), "file:///etc/passwd", "--json");

        Assert.Equal(ExitCode.Success, exitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["ok 2", "failed 0", "refused 0"], lines.Select(line => $"{line.GetProperty("status")} {line.GetProperty("entries")}"));
        Assert.Equal(["url", "status", "reason", "entries"], lines[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Try_prints_an_entry_for_the_manifest()
    {
        var (_, output, _) = await RunAsync("sources", "try", server.UrlOf("/works"));

        Assert.Contains($"    url: {server.UrlOf("/works")}", output, StringComparison.Ordinal);
        Assert.Contains("    name: \"News of the test\"", output, StringComparison.Ordinal);
    }

    private static int Number(JsonDocument json, string field) => Number(json.RootElement, field);

    private static int Number(JsonElement json, string field) => json.GetProperty(field).GetInt32();

    private static (int, string) Answer((int ExitCode, string Output, string Errors) run) => (run.ExitCode, run.Output.TrimEnd());

    private Task WriteAsync(string manifest) => File.WriteAllTextAsync(Manifest, manifest, TestContext.Current.CancellationToken);

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var settings = LoopbackFetcher.Settings.Select(setting => $"--{setting.Key}={setting.Value}");
        var exitCode = await CommandLine.RunAsync(
            [.. words, "--data", folder.File("data"), $"--Manifest={Manifest}", .. settings],
            new Terminal(output, errors),
            TimeProvider.System,
            (_, _) => throw new InvalidOperationException("No host is started."),
            TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
