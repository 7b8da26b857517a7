using System.Text;
using BriefingBot.Articles.Import;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Articles.Import;

public sealed class ImportFileTests
{
    /// <summary>Lines of the bits that good and bad lines are made of.</summary>
    private static readonly Gen<string> Lines = Gen.OneOf(
        "{", "}", "[", "]", ":", ",", "\"", "\"id\"", "\"title\"", "\"url\"", "\"text\"", "\"published\"", "\"source\"", "\"https://news.example/a\"", "\"\\ud800\"",
        "\"\\u0000\"", "null", "1e999", "true", "\"2017-05-12\"", "\\", "{}", " ", "é", "\ud800").Array[1, 14].Select(bits => string.Concat(bits));

    [Theory]
    [InlineData("""{"title": "T", "url": "https://news.example/a", "text": "\ud800"}""", "holds half a character (a \\ud800 to \\udfff alone)")]
    [InlineData("""{"\ud800": 1, "title": "T", "url": "https://news.example/a", "text": "x"}""", "holds half a character (a \\ud800 to \\udfff alone)")]
    [InlineData("""{"more": 1, "title": "", "url": "https://news.example/a", "text": "x"}""", null)]
    [InlineData("""{"id": " 7", "title": "T", "url": "https://news.example/a", "text": "x"}""", "\"id\" must have at most 200 characters, no control characters and no space around")]
    [InlineData("""{"id": "a\u0000b", "title": "T", "url": "https://news.example/a", "text": "x"}""", "\"id\" must have at most 200 characters, no control characters and no space around")]
    [InlineData("""{"title": "T", "url": "news", "text": "x"}""", "\"url\" must be an http or https address, not \"news\"")]
    [InlineData("""{"title": "T", "url": "https://news.example/a", "text": " "}""", "\"text\" is empty")]
    [InlineData("""{"url": "https://news.example/a", "text": "x"}""", "lacks \"title\" (it may be empty)")]
    [InlineData("""{"title": 7, "url": "https://news.example/a", "text": "x"}""", "\"title\" must be text")]
    [InlineData("""{"title": "T", "url": "https://news.example/a", "text": "x", "published": "soon"}""", "\"published\" must be a date such as 2017-05-12 or 2017-05-12T08:30:00Z, not \"soon\"")]
    [InlineData("""{"title": "T", "url": "https://news.example/a", "text": "x", "source": "!!!"}""", "\"source\" needs a letter or a digit, not \"!!!\"")]
    [InlineData("[1, 2]", "is no JSON object")]
    [InlineData("{\"title\": ", "is no JSON (at byte 11)")]
    public async Task A_line_has_this_problem(string line, string? problem)
    {
        var read = Assert.Single(await ReadAsync(line));
        Assert.Equal(problem, read.Problem);
        Assert.Equal(problem is null, read.Draft is not null);
    }

    [Fact]
    public async Task Names_of_any_length_are_bad_lines()
    {
        var name = new string('x', 201);
        var lines = await ReadAsync(
            $$"""
            {"id": "{{name}}", "title": "T", "url": "https://news.example/a", "text": "x"}
            {"source": "{{name}}", "title": "T", "url": "https://news.example/a", "text": "x"}
            """);
        Assert.All(lines, line => Assert.Contains("200 characters", line.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_line_is_an_article_or_has_a_problem()
    {
        var all = new StringBuilder();
        Cases.ForAll(Lines, 5_000, line => all.AppendLine(line));
        Cases.ForAll(Gen.String, 2_000, line => all.AppendLine(line));
        Assert.All(await ReadAsync(all.ToString()), line => Assert.True(line.Draft is null == line.Problem is not null));
    }

    private static async Task<IReadOnlyList<ImportLine>> ReadAsync(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return await ImportFile.ReadAsync(stream, sample: false, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
