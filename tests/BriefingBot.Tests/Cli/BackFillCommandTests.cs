using BriefingBot.Cli;
using BriefingBot.Feeds.Archives;
using BriefingBot.Tests.Feeds.Archives;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

/// <summary><c>ingest --since</c> and <c>brief --check-again</c>, on a clock that moves by the waits.</summary>
public sealed class BackFillCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly WatchedClock clock = new(new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero));
    private FeedServer server = null!;
    private ArchiveSite site = null!;

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        site = new(server, clock);
        site.ServeWordPress("/blog", ["2026-11-01 Foobar strikes Acme"], ["2025-03-12 Foobar was seen before"]);
        await File.WriteAllTextAsync(
            folder.File("sources.yaml"),
            $"""
            sources:
              - id: blog
                kind: feed
                url: {server.UrlOf("/blog")}
                name: The Blog
                text: excerpt
              - id: notes
                kind: folder
                path: ./notes
                enabled: false

            """,
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Ingest_since_says_how_many_pages_were_read_and_how_far_the_source_reaches_now()
    {
        var outcome = await RunAsync("ingest", "--since", "3650d", "--json");

        var source = Assert.Single(outcome.Json().GetProperty("sources").EnumerateArray());
        Assert.Equal((ExitCode.Success, 2), (outcome.ExitCode, outcome.Json().GetProperty("added").GetInt32()));
        Assert.Equal("""1 2 "2025-03-12T00:00:00Z" null""", string.Join(' ', new[] { "pages", "added", "reachesBackTo", "stopped" }.Select(field => source.GetProperty(field).GetRawText())));
        Assert.Contains("blog: 1 page, 1 added, reaches back to 12 Mar 2025", outcome.Errors, StringComparison.Ordinal);

        Assert.Contains("reaches back to 12 Mar 2025", (await RunAsync("sources", "list")).Output, StringComparison.Ordinal);
        Assert.Equal("2025-03-12T00:00:00Z", (await RunAsync("sources", "list", "--json")).Json()[0].GetProperty("reachesBackTo").GetString());
    }

    [Fact]
    public async Task Ingest_since_a_day_says_it_to_a_reader_too()
    {
        var outcome = await RunAsync("ingest", "--since", "2025-01-01");

        Assert.Contains("archive: 1 page, reaches back to 12 Mar 2025", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "--since is a time such as 90d or 12h, or a day such as 2025-01-01, which \"soon\" is not.")]
    [InlineData("2030-01-01", "--since 2030-01-01 lies ahead, so there is nothing since then.")]
    public async Task A_time_that_makes_no_sense_is_refused_before_anything_is_asked(string since, string message)
    {
        Assert.Contains(message, (await RunAsync("ingest", "--since", since)).Failed(ExitCode.Usage), StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task Brief_check_again_reads_what_is_due_says_so_and_answers_from_it()
    {
        var outcome = await RunAsync("brief", "foobar", "--check-again", "--json");

        Assert.Contains("Read 1 of 1 due source, 1 new article.", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("Foobar strikes Acme", outcome.Json().GetProperty("sources")[0].GetProperty("title").GetString());

        var again = await RunAsync("brief", "foobar", "--check-again", "--json");
        Assert.Contains("No source was due: each was read within its time.", again.Errors, StringComparison.Ordinal);
        Assert.Single(site.Asked);
    }

    [Theory]
    [InlineData("show", "b-7K3F")]
    [InlineData("foobar", "--samples")]
    public async Task Brief_does_not_check_again_for_what_comes_from_no_source(params string[] words) =>
        Assert.Contains("--check-again reads the sources for a topic", (await RunAsync(["brief", .. words, "--check-again"])).Failed(ExitCode.Usage), StringComparison.Ordinal);

    private Task<CliOutcome> RunAsync(params string[] words) => clock.MoveWhileAsync(ArchiveLimits.BetweenRequests, CliRun.OfAsync(
        ["--data", folder.File("data"), "--Samples", folder.File("none"), $"--Manifest={folder.File("sources.yaml")}", .. LoopbackFetcher.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), .. words],
        clock,
        terminal => terminal));
}
