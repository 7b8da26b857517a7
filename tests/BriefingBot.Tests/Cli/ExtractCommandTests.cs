using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_file_is_a_line_of_JSON_whatever_its_verdict()
    {
        var good = Write("good.html", "<html lang=en><title>A worm</title><p>" + string.Concat(Enumerable.Repeat("The worm spread, and then it stopped. ", 30)));
        var empty = Write("empty.html", "");
        var deep = Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));
        var (exit, output, error) = await RunAsync("extract", good, empty, deep, "--json", "--url", "https://news.example/worm");
        Assert.Equal(0, exit);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["ok", "failed", "refused"], lines.Select(line => line.GetProperty("status").GetString()));
        Assert.Equal(["file", "status", "title", "byline", "publishedAt", "language", "siteName", "text"], lines[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal("A worm", lines[0].GetProperty("title").GetString());
        Assert.Contains("nested more than 256 deep", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails()
    {
        var (exit, _, error) = await RunAsync("extract", folder.File("nothing.html"));
        Assert.Equal(1, exit);
        Assert.Contains("There is no file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_wrong_usage() => Assert.Equal(2, (await RunAsync("extract", Write("a.html", ""), "--url", "nowhere")).Exit);

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(
            args, new Terminal(output, error), TimeProvider.System, (_, _) => throw new InvalidOperationException("No host is started."), TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
