using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class ArticlesCommandTests
{
    [Fact]
    public async Task An_article_is_shown_with_its_versions_and_mentions()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        await desk.ImportAsync(CliDesk.Worm("1", "Quux"));

        var json = (await desk.RunAsync("articles", "show", "1", "--json")).Succeeded().Json();

        Assert.Equal(
            "{id, source, url, title, versions: [{version, title, url, publishedAt, capturedAt, text}], "
            + "mentions: [{kind, value, inTitle, start, length}], withdrawnAt, reason}",
            JsonShape.Of(json));
        Assert.Equal(["Foobar strikes Acme", "Quux strikes Acme"], json.GetProperty("versions").EnumerateArray().Select(version => version.Text("title")));
        Assert.Equal(("cve", "CVE-2017-0144"), (json.GetProperty("mentions")[0].Text("kind"), json.GetProperty("mentions")[0].Text("value")));
        var page = (await desk.RunAsync("articles", "show", "1")).Succeeded().Output;
        Assert.Contains("Version 1", page, StringComparison.Ordinal);
        Assert.Contains("cve CVE-2017-0144", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_article_is_cited_no_more_and_keeps_its_reason()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"), CliDesk.Worm("2", "Quux"));
        Assert.Equal("answered", (await desk.RunAsync("brief", "foobar", "--json")).Json().Text("status"));

        var removed = (await desk.RunAsync("articles", "remove", "1", "--reason", "takedown", "--json")).Succeeded().Json();

        Assert.Equal("""{"withdrawn":1,"reason":"takedown"}""", removed.GetRawText());
        Assert.Equal("nothing_found", (await desk.RunAsync("brief", "foobar", "--json")).Json().Text("status"));
        var shown = (await desk.RunAsync("articles", "show", "1", "--json")).Json();
        Assert.Equal(("takedown", "2026-11-23T08:00:00Z"), (shown.Text("reason"), shown.Text("withdrawnAt")));
        Assert.Contains("is withdrawn already", (await desk.RunAsync("articles", "remove", "1")).Failed(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_removed_with_all_its_articles()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"), CliDesk.Worm("2"), CliDesk.Line("3", "", "Foobar.", source: "Other"));
        Assert.Equal("Withdrew 2 articles: removed by an administrator.", (await desk.RunAsync("articles", "remove", "--source", "news.example")).Succeeded().Output.Trim());
        Assert.Equal(1, (await desk.RunAsync("stats", "--json")).Json().GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task What_is_not_there_is_a_failure()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        Assert.Contains("There is no article nope", (await desk.RunAsync("articles", "show", "nope")).Failed(1), StringComparison.Ordinal);
        Assert.Contains("There is no article nope", (await desk.RunAsync("articles", "remove", "nope")).Failed(1), StringComparison.Ordinal);
        Assert.Contains("There is no source nope", (await desk.RunAsync("articles", "remove", "--source", "nope")).Failed(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles", "remove")]
    [InlineData("articles", "remove", "1", "--source", "x")]
    [InlineData("articles", "show")]
    [InlineData("articles")]
    public async Task Half_a_command_is_wrong_usage(params string[] words)
    {
        using var desk = new CliDesk();
        (await desk.RunAsync(words)).Failed(2);
    }
}
