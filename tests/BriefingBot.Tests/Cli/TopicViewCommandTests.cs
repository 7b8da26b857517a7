using System.Text.Json;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

/// <summary>A topic's timeline and its indicators, as typed.</summary>
public sealed class TopicViewCommandTests
{
    private static readonly string Outbreak = CliDesk.Line(
        "1",
        "Foobar worm strikes hospitals",
        "The Foobar worm infected machines of eleven hospitals on Friday. Foobar uses a flaw that was patched on 14 March 2017. "
        + "Foobar fetches its orders from hxxp://orders.foobar-c2[.]net/go, and quits when www.foobarstop.com answers; a researcher registered that domain. "
        + "The sample has the MD5 9e107d9d372bb6826bd81d3542a419d6.",
        published: "2017-05-15");

    private static readonly string Aftermath = CliDesk.Line(
        "2",
        "What Foobar cost",
        "Foobar cost the hospitals 20 million dollars in 2017. Foobar infected machines of eleven hospitals on 12 May 2017, an audit says. Foobar is a worm.",
        published: "2018-02-01",
        url: "https://audit.example/2");

    [Fact]
    public async Task A_timeline_is_dated_cited_and_in_order()
    {
        using var desk = await CliDesk.WithAsync(Outbreak, Aftermath);

        var json = (await desk.RunAsync("brief", "timeline", "foobar", "--json")).Succeeded().Json();

        Assert.StartsWith("{query, events: [{date, precision, text, citations: [], resolved}], sources: [{n, articleId", JsonShape.Of(json), StringComparison.Ordinal);
        var events = json.GetProperty("events").EnumerateArray().Select(each => (each.Text("date"), each.Text("precision"), each.GetProperty("resolved").GetBoolean())).ToList();
        Assert.Equal([("2017-01-01", "year", false), ("2017-03-14", "day", false), ("2017-05-12", "day", events[2].Item3)], events);
        Assert.Equal(events.OrderBy(each => each.Item1), events);
        Assert.All(json.GetProperty("events").EnumerateArray(), each => Assert.NotEqual(0, each.GetProperty("citations").GetArrayLength()));
    }

    [Fact]
    public async Task What_two_publishers_tell_of_one_day_is_one_event_with_both()
    {
        using var desk = await CliDesk.WithAsync(Outbreak, Aftermath);

        var json = (await desk.RunAsync("brief", "timeline", "foobar", "--json")).Succeeded().Json();

        var outbreak = json.GetProperty("events").EnumerateArray().Single(each => each.Text("date") == "2017-05-12");
        Assert.Equal(2, outbreak.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_dated_event_the_answer_says_what_can_be_asked()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Line("1", "Foobar", "Foobar is a worm that nobody has seen."));

        var answer = (await desk.RunAsync("brief", "timeline", "foobar")).Succeeded();

        Assert.Contains("no dated events", answer.Output, StringComparison.Ordinal);
        Assert.Contains("/brief foobar", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_are_defanged_and_have_their_roles_and_articles()
    {
        using var desk = await CliDesk.WithAsync(Outbreak, Aftermath);

        var json = (await desk.RunAsync("brief", "iocs", "foobar", "--json")).Succeeded().Json();

        Assert.StartsWith("{query, indicators: [{type, value, defanged, citations: [], role, sentence}], omitted, sources: [{n, articleId", JsonShape.Of(json), StringComparison.Ordinal);
        Assert.Equal(
            [
                ("domain", "orders.foobar-c2.net", "orders[.]foobar-c2[.]net", "malicious"),
                ("domain", "www.foobarstop.com", "www[.]foobarstop[.]com", "sinkhole"),
                ("md5", "9e107d9d372bb6826bd81d3542a419d6", "9e107d9d372bb6826bd81d3542a419d6", "malicious"),
                ("url", "http://orders.foobar-c2.net/go", "hxxp://orders[.]foobar-c2[.]net/go", "malicious"),
            ],
            json.GetProperty("indicators").EnumerateArray().Select(each => (each.Text("type"), each.Text("value"), each.Text("defanged"), each.Text("role"))).Order());
    }

    [Fact]
    public async Task As_text_no_address_can_be_clicked()
    {
        using var desk = await CliDesk.WithAsync(Outbreak);

        var answer = (await desk.RunAsync("brief", "iocs", "foobar")).Succeeded();

        Assert.DoesNotContain("www.foobarstop.com", answer.Output, StringComparison.Ordinal);
        Assert.Contains("www[.]foobarstop[.]com · domain · sinkhole or kill switch [1]", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_to_block_holds_no_kill_switch()
    {
        using var desk = await CliDesk.WithAsync(Outbreak);

        Assert.Equal(
            ["9e107d9d372bb6826bd81d3542a419d6", "http://orders.foobar-c2.net/go", "orders.foobar-c2.net"],
            (await SavedAsync(desk, "block.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task No_cell_of_the_table_starts_a_formula()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Line(
            "1", "=cmd|' /C calc'!A0 foobar", "Foobar is a worm. Foobar beacons to 203.0.113.77 every hour.", url: "https://news.example/1"));

        var table = await SavedAsync(desk, "foobar.csv");

        Assert.Equal("type,value,role,title,publisher,published,url,sentence", table.Split("\r\n")[0]);
        Assert.Contains("'=cmd|", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_stix_everything_is_observed_and_only_the_malicious_indicates()
    {
        using var desk = await CliDesk.WithAsync(Outbreak);

        var bundle = JsonDocument.Parse(await SavedAsync(desk, "foobar.json")).RootElement;

        var objects = bundle.GetProperty("objects").EnumerateArray().ToList();
        Assert.Equal("bundle", bundle.Text("type"));
        Assert.Equal(["orders.foobar-c2.net", "www.foobarstop.com"], objects.Where(each => each.Text("type") == "domain-name").Select(each => each.Text("value")).Order());
        Assert.Equal(
            [
                "[domain-name:value = 'orders.foobar-c2.net']", "[file:hashes.'MD5' = '9e107d9d372bb6826bd81d3542a419d6']",
                "[url:value = 'http://orders.foobar-c2.net/go']",
            ],
            objects.Where(each => each.Text("type") == "indicator").Select(each => each.Text("pattern")).Order());
        Assert.All(objects, each => Assert.StartsWith(each.Text("type") + "--", each.Text("id"), StringComparison.Ordinal));
        Assert.Equal(objects.Count, objects.Select(each => each.Text("id")).Distinct().Count());
    }

    [Fact]
    public async Task A_file_is_not_written_over_and_needs_an_ending_that_says_what_it_is()
    {
        using var desk = await CliDesk.WithAsync(Outbreak);
        await SavedAsync(desk, "block.txt");

        Assert.Equal(1, (await desk.RunAsync("brief", "iocs", "foobar", "--save", desk.File("block.txt"))).ExitCode);
        Assert.Equal(2, (await desk.RunAsync("brief", "iocs", "foobar", "--save", desk.File("block.docx"))).ExitCode);
        Assert.Equal(2, (await desk.RunAsync("brief", "foobar", "--save", desk.File("other.txt"))).ExitCode);
    }

    private static async Task<string> SavedAsync(CliDesk desk, string name)
    {
        Assert.Equal(0, (await desk.RunAsync("brief", "iocs", "foobar", "--save", desk.File(name))).ExitCode);
        return await File.ReadAllTextAsync(desk.File(name), TestContext.Current.CancellationToken);
    }
}
