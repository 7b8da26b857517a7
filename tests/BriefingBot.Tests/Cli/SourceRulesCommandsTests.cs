using System.Text;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

/// <summary>The manifest by the command line: rules over what is stored, entries of reading lists and of tried addresses.</summary>
public sealed class SourceRulesCommandsTests : IAsyncLifetime
{
    private readonly CliDesk desk = new();
    private FeedServer server = null!;

    private string Manifest => desk.File("sources.yaml");

    public async ValueTask InitializeAsync()
    {
        server = await FeedServer.StartAsync();
        server.Serve("/feed", FeedServer.Rss("Worm in hospitals", "Sponsored tablet"));
        await WriteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Apply_rules_shows_first_and_withdraws_then()
    {
        await RunAsync("ingest");
        await WriteAsync("drop: [{words: [sponsored], in: title}]");

        var dry = (await RunAsync("sources", "apply-rules", "--dry-run", "--json")).Succeeded().Json();
        var page = (await RunAsync("sources", "apply-rules", "--dry-run")).Succeeded().Output;
        var wet = (await RunAsync("sources", "apply-rules", "--json")).Succeeded().Json();
        var again = (await RunAsync("sources", "apply-rules", "--json")).Succeeded().Json();

        Assert.Equal("{dryRun, withdrawn: [{articleId, source, title, reason}], kept}", JsonShape.Of(wet));
        Assert.Equal(dry.GetProperty("withdrawn").GetRawText(), wet.GetProperty("withdrawn").GetRawText());
        var gone = wet.GetProperty("withdrawn")[0];
        Assert.Equal(
            ("news", "Sponsored tablet", "dropped by a rule of the manifest: words sponsored in the title"), (gone.Text("source"), gone.Text("title"), gone.Text("reason")));
        Assert.Equal((1, 1, 0), (dry.GetProperty("kept").GetInt32(), wet.GetProperty("kept").GetInt32(), again.GetProperty("withdrawn").GetArrayLength()));
        Assert.Contains("news: 1 article", page, StringComparison.Ordinal);
        Assert.Contains("  Sponsored tablet", page, StringComparison.Ordinal);
        Assert.Contains("Would withdraw 1 article, and keep 1 of sources with rules. Nothing was changed.", page, StringComparison.Ordinal);
        Assert.Equal(gone.Text("reason"), (await RunAsync("articles", "show", gone.Text("articleId")!, "--json")).Json().Text("reason"));

        Assert.Contains("\"dropped\":1", (await RunAsync("ingest", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("0 revised, 1 dropped by rules", (await RunAsync("ingest")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("stats", "--json")).Json().GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Apply_rules_of_a_broken_manifest_withdraws_nothing()
    {
        await RunAsync("ingest");
        await WriteAsync("drop: [{regex: 'a('}]");

        var (exitCode, output, errors) = await RunAsync("sources", "apply-rules");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains($"{Manifest}:5:20 sources[0].drop[0].regex must be a regular expression", errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was withdrawn: correct the line above first.", errors, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("stats", "--json")).Json().GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Try_says_how_many_entries_the_rules_of_the_source_drop()
    {
        Assert.DoesNotContain("dropped", (await RunAsync("sources", "try", server.UrlOf("/feed"), "--json")).Succeeded().Output, StringComparison.Ordinal);

        await WriteAsync("drop: [{words: [sponsored]}]");

        Assert.Equal(1, (await RunAsync("sources", "try", server.UrlOf("/feed"), "--json")).Json().GetProperty("dropped").GetInt32());
        Assert.Contains("# 2 entries; the manifest has it as news, whose rules drop 1", (await RunAsync("sources", "try", server.UrlOf("/feed"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_try_prints_is_an_entry_that_passes_the_check()
    {
        server.Serve("/other", FeedServer.Rss("Worm").Replace("News of the test", "Tests: \"news\" &amp; #more", StringComparison.Ordinal));
        var lines = (await RunAsync("sources", "try", server.UrlOf("/other"), server.UrlOf("/feed"))).Succeeded().Output.Split('\n');

        await File.AppendAllLinesAsync(Manifest, lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        Assert.Contains("No problem.", (await RunAsync("sources", "check")).Succeeded().Output, StringComparison.Ordinal);
        var sources = Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Manifest)).Manifest.Sources.Select(listed => listed.Source);
        Assert.Equal(["news News", "tests-news-more Tests: \"news\" & #more", "news-of-the-test News of the test"], sources.Select(source => $"{source.Id} {source.Name}"));
    }

    [Fact]
    public async Task A_reading_list_is_printed_as_entries_that_pass_the_check_and_the_rest_is_said()
    {
        await WriteListAsync(("One", "https://one.example/feed"), ("One again", "https://one.example/feed/"), ("News", server.UrlOf("/feed")));
        var before = await File.ReadAllTextAsync(Manifest, TestContext.Current.CancellationToken);

        var printed = await RunAsync("sources", "import-opml", desk.File("list.opml"));

        Assert.Equal(0, printed.ExitCode);
        Assert.Equal("  - id: one\n    kind: feed\n    url: https://one.example/feed\n    name: \"One\"\n    tags: [folder]\n", printed.Output.ReplaceLineEndings("\n"));
        Assert.Contains("Left out One again https://one.example/feed/: the list has it before, here as one.", printed.Errors, StringComparison.Ordinal);
        Assert.Contains($"Left out News {server.UrlOf("/feed")}: the manifest has it as news.", printed.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(Manifest, TestContext.Current.CancellationToken));
        Assert.IsType<ManifestRead.Good>(ManifestFile.Read("/somewhere/sources.yaml", Encoding.UTF8.GetBytes(before + printed.Output)));
    }

    [Fact]
    public async Task A_reading_list_may_be_added_to_the_manifest()
    {
        await WriteListAsync(("One", "https://one.example/feed"));

        var json = (await RunAsync("sources", "import-opml", desk.File("list.opml"), "--add", "--json")).Json();

        Assert.Equal("[{id, kind, url, name, tags: []}]", JsonShape.Of(json));
        Assert.Equal(["news", "one"], Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Manifest)).Manifest.Sources.Select(listed => listed.Source.Id));
        Assert.Equal("[]", (await RunAsync("sources", "import-opml", desk.File("list.opml"), "--json")).Output.Trim());
    }

    [Fact]
    public async Task What_is_no_reading_list_is_a_failure_with_its_cause()
    {
        await File.WriteAllTextAsync(desk.File("list.opml"), "<!DOCTYPE opml><opml/>", TestContext.Current.CancellationToken);

        Assert.Contains("list.opml is not read: it declares a document type", (await RunAsync("sources", "import-opml", desk.File("list.opml"))).Failed(1), StringComparison.Ordinal);
        Assert.Contains("There is no file", (await RunAsync("sources", "import-opml", desk.File("none.opml"))).Failed(1), StringComparison.Ordinal);
        (await RunAsync("sources", "import-opml")).Failed(2);
    }

    private Task WriteListAsync(params (string Name, string Url)[] feeds) => File.WriteAllTextAsync(
        desk.File("list.opml"),
        $"<opml version=\"2.0\"><body><outline text=\"Folder\">{string.Concat(feeds.Select(feed => $"<outline text=\"{feed.Name}\" xmlUrl=\"{feed.Url}\"/>"))}</outline></body></opml>",
        TestContext.Current.CancellationToken);

    private Task WriteAsync(string line = "tags: [x]") => File.WriteAllTextAsync(
        Manifest, $"sources:\n  - id: news\n    kind: feed\n    url: {server.UrlOf("/feed")}\n    {line}\n    name: News\n", TestContext.Current.CancellationToken);

    private Task<CliOutcome> RunAsync(params string[] words) =>
        desk.RunAsync([.. words, $"--Manifest={Manifest}", .. LoopbackFetcher.Settings.Select(setting => $"--{setting.Key}={setting.Value}")]);
}
