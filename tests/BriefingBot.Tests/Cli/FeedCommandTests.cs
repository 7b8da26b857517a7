using System.Text;
using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Feeds.Parsing;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class FeedCommandTests
{
    [Fact]
    public async Task Json_is_an_object_a_file_a_line_each()
    {
        var (code, output, _) = await RunAsync("feed", FeedFixtures.PathOf("rss20.xml"), FeedFixtures.PathOf("malformed.xml"), "--json");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var first = JsonDocument.Parse(lines[0]);
        using var second = JsonDocument.Parse(lines[1]);
        var entry = first.RootElement.GetProperty("entries")[0];

        Assert.Equal((ExitCode.Success, 2), (code, lines.Length));
        Assert.Equal(["file", "status", "format", "title", "entries", "problems"], first.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["id", "url", "title", "author", "publishedAt", "updatedAt", "summary", "text", "language"],
            entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-08-18T07:30:00Z", entry.GetProperty("publishedAt").GetString());
        Assert.Equal("salvaged", second.RootElement.GetProperty("status").GetString());
        Assert.NotEqual(0, second.RootElement.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task The_url_and_the_headers_that_a_feed_came_with_count()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "feed.xml");
        const string Feed = "<rss version=\"2.0\"><channel><item><title>Café</title><link>b</link></item></channel></rss>";
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(Feed), TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync(
            "feed", path, "--url", "https://x.example/feed", "--json", "--header", "Content-Type: text/xml; charset=iso-8859-1",
            "--header", "content-location: /a/", "--header", "Content-Language: fr");
        using var json = JsonDocument.Parse(output);

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal("Café", json.RootElement.GetProperty("entries")[0].GetProperty("title").GetString());
        Assert.Equal("fr", json.RootElement.GetProperty("entries")[0].GetProperty("language").GetString());
        Assert.Equal("https://x.example/a/b", json.RootElement.GetProperty("entries")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_refused_feed_is_an_answer_too()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(path, "<html></html>", TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync("feed", path);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("refused", output, StringComparison.Ordinal);
        Assert.Contains("An HTML page, not a feed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_and_the_others_are_read()
    {
        var (code, output, error) = await RunAsync("feed", "no-such-file.xml", FeedFixtures.PathOf("kev.json"));

        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("There is no file", error, StringComparison.Ordinal);
        Assert.Contains("CVE-2026-10001", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--url", "ftp://x.example/")]
    [InlineData("--header", "nonsense")]
    [InlineData("--contenttype", "text/xml")]
    public async Task Wrong_words_exit_with_2(string option, string value)
    {
        var (code, _, error) = await RunAsync("feed", FeedFixtures.PathOf("rss20.xml"), option, value);

        Assert.Equal(ExitCode.Usage, code);
        Assert.NotEmpty(error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            words, new Terminal(output, error), TimeProvider.System, (_, _) => throw new InvalidOperationException("No server."), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
