using System.Text.Json;
using BriefingBot.Cli;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private const string Source = """{"n": 2, "title": "Worm", "text": "The worm infected 300,000 computers and contacts evil[.]com.", "publishedAt": "2017-05-14T08:00:00Z"}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_sentence_is_kept_or_dropped_with_the_reason()
    {
        var file = Write($$"""
            {"sources": [{{Source}}], "sentences": [
              {"text": "The worm infected 300K machines.", "citations": [2]},
              {"text": "The worm contacts www.evil.com.", "citations": [2]},
              {"text": "The worm infected 400,000 computers.", "citations": [2]},
              {"text": "The worm infected 300,000 computers.", "citations": []},
              {"text": "The worm infected 300,000 computers.", "citations": [9]}]}
            """);
        var (exit, output, _) = await RunAsync("check", file, "--json");
        Assert.Equal(0, exit);
        var sentences = JsonDocument.Parse(output).RootElement.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(["text", "verdict", "reasons", "support"], sentences[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(["kept", "dropped", "dropped", "dropped", "dropped"], sentences.Select(sentence => sentence.GetProperty("verdict").GetString()));
        Assert.Equal(1, sentences[0].GetProperty("support").GetDouble());
        Assert.StartsWith("number: the number 400,000", sentences[2].GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("no_citation: it cites nothing", sentences[3].GetProperty("reasons")[0].GetString());
        Assert.Equal("unknown_citation: there is no [9]", sentences[4].GetProperty("reasons")[0].GetString());
    }

    [Fact]
    public async Task A_reader_sees_the_verdicts_and_their_count()
    {
        var file = Write($$"""{"sources": [{{Source}}], "sentences": [{"text": "The worm infected 300K machines.", "citations": [2]}]}""");
        var (exit, output, _) = await RunAsync("check", file);
        Assert.Equal(0, exit);
        Assert.Contains("kept The worm infected 300K machines.", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 sentences kept.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""", "top")]
    [InlineData("""{"sentences": []}""", "sources")]
    [InlineData("""{"sources": [{"n": "1", "text": ""}], "sentences": []}""", "sources[0].n")]
    [InlineData("""{"sources": [{"n": 1, "text": "", "publishedAt": "then"}], "sentences": []}""", "sources[0].publishedAt")]
    [InlineData("""{"sources": [], "sentences": [{"text": "", "citations": [1.5]}]}""", "sentences[0].citations[0]")]
    [InlineData("""{"sources": """, "no JSON")]
    public async Task A_wrong_shape_fails_and_names_the_place(string text, string place)
    {
        var (exit, _, error) = await RunAsync("check", Write(text));
        Assert.Equal(1, exit);
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(
            args, new Terminal(output, error), TimeProvider.System, (_, _) => throw new InvalidOperationException("No host is started."), TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private string Write(string text)
    {
        File.WriteAllText(folder.File("sentences.json"), text);
        return folder.File("sentences.json");
    }
}
