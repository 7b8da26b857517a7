using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task Good_lines_are_stored_and_bad_ones_reported_with_their_numbers()
    {
        using var desk = new CliDesk();

        var outcome = await desk.ImportAsync(
            CliDesk.Worm("1"),
            "{\"title\": ",
            "",
            "[1, 2]",
            """{"title": "No address", "text": "x"}""",
            """{"title": "Other scheme", "url": "ftp://news.example/x", "text": "x"}""",
            """{"url": "https://news.example/x", "text": "x"}""",
            """{"title": 7, "url": "https://news.example/x", "text": "x"}""",
            CliDesk.Worm("2"));

        Assert.Equal(1, outcome.ExitCode);
        var json = outcome.Json();
        Assert.Equal("{read, added, revised, skipped: [{line, reason}]}", JsonShape.Of(json));
        Assert.Equal((8, 2, 0), (json.GetProperty("read").GetInt32(), json.GetProperty("added").GetInt32(), json.GetProperty("revised").GetInt32()));
        Assert.Equal([2, 4, 5, 6, 7, 8], json.GetProperty("skipped").EnumerateArray().Select(line => line.GetProperty("line").GetInt32()));
        Assert.All(json.GetProperty("skipped").EnumerateArray(), line => Assert.Contains($"line {line.GetProperty("line")}: {line.Text("reason")}", outcome.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_again_is_kept_and_changed_is_revised()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"), CliDesk.Worm("2"));

        var json = (await desk.ImportAsync(CliDesk.Worm("1"), CliDesk.Worm("2", "Quux"), CliDesk.Worm("3"))).Json();

        Assert.Equal((3, 1, 1, 0), (
            json.GetProperty("read").GetInt32(), json.GetProperty("added").GetInt32(), json.GetProperty("revised").GetInt32(), json.GetProperty("skipped").GetArrayLength()));
        Assert.Equal(
            "Read 3 lines: 0 added, 0 revised, 3 kept already, 0 skipped.",
            (await desk.RunAsync("import", desk.File("articles.jsonl"))).Output.Trim());
    }

    [Fact]
    public async Task The_same_id_with_another_address_is_a_bad_line()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("1"));

        var outcome = await desk.ImportAsync(CliDesk.Line("1", "Other", "Other text.", url: "https://other.example/1"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("id 1 is kept with another address", outcome.Json().GetProperty("skipped")[0].Text("reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-05-12", "2017-05-12T00:00:00Z")]
    [InlineData("2017-05-12T08:30:00Z", "2017-05-12T08:30:00Z")]
    [InlineData("2017-05-12T08:30:00+02:00", "2017-05-12T06:30:00Z")]
    [InlineData("2017-05-12 08:30", "2017-05-12T08:30:00Z")]
    [InlineData("2017-05-12T08:30:00.25Z", "2017-05-12T08:30:00.25Z")]
    [InlineData("Fri, 12 May 2017 08:30:00 GMT", "2017-05-12T08:30:00Z")]
    [InlineData("12 May 2017", "2017-05-12T00:00:00Z")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task A_time_of_publication_is_understood(string? published, string? stored)
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Line("1", "Foobar", "Foobar strikes.", published));
        var version = (await desk.RunAsync("articles", "show", "1", "--json")).Succeeded().Json().GetProperty("versions")[0];
        Assert.Equal(stored, version.Text("publishedAt"));
    }

    [Theory]
    [InlineData("08:30")]
    [InlineData("05/12/2017")]
    [InlineData("12.05.2017")]
    [InlineData("2017-13-45")]
    [InlineData("last Friday")]
    public async Task A_time_that_says_no_one_day_is_a_bad_line(string published)
    {
        using var desk = new CliDesk();
        var skipped = (await desk.ImportAsync(CliDesk.Line("1", "Foobar", "Foobar strikes.", published))).Json().GetProperty("skipped");
        Assert.StartsWith("\"published\" must be a date such as 2017-05-12", skipped[0].Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_is_the_addresss_registrable_host_unless_the_line_names_one()
    {
        using var desk = await CliDesk.WithAsync(
            CliDesk.Line("1", "", "Foobar strikes.", url: "https://www.bbc.co.uk/news/1"), CliDesk.Line("2", "", "Foobar strikes.", source: "Krebs on Security"));

        var hits = (await desk.RunAsync("search", "foobar", "--json")).Json().GetProperty("hits").EnumerateArray();

        Assert.Equal(["bbc.co.uk", "Krebs on Security"], hits.OrderBy(hit => hit.Text("articleId"), StringComparer.Ordinal).Select(hit => hit.Text("source")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_failure_that_makes_no_store()
    {
        using var desk = new CliDesk();

        var sentence = (await desk.RunAsync("import", desk.File("missing.jsonl"))).Failed(1);

        Assert.Equal($"briefingbot: There is no file {desk.File("missing.jsonl")}.", sentence);
        Assert.False(Directory.Exists(desk.Directory));
    }

    [Fact]
    public async Task Without_a_terminal_every_batch_on_disk_is_told_in_a_line()
    {
        using var desk = new CliDesk();
        var outcome = await desk.ImportAsync([.. Enumerable.Range(1, 150).Select(n => CliDesk.Worm($"{n}"))]);
        Assert.Equal(["stored 100 lines", "stored 150 lines"], outcome.Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task On_a_terminal_a_short_import_says_nothing_on_its_way()
    {
        using var desk = new CliDesk();
        await File.WriteAllTextAsync(desk.File("one.jsonl"), CliDesk.Worm(), TestContext.Current.CancellationToken);
        (await desk.RunAsync(plain => new(plain.Output, plain.Error) { ErrorIsTerminal = true }, "import", desk.File("one.jsonl"))).Succeeded();
    }
}
