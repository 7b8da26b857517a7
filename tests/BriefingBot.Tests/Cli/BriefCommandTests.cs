using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class BriefCommandTests
{
    [Fact]
    public async Task An_answer_reads_as_text_without_codes_where_nobody_looks()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());

        var answer = (await desk.RunAsync("brief", "foobar")).Succeeded();

        Assert.StartsWith("foobar" + Environment.NewLine, answer.Output, StringComparison.Ordinal);
        Assert.Contains("Foobar is a worm that struck Acme on 12 May 2017. [1]", answer.Output, StringComparison.Ordinal);
        Assert.Contains("https://news.example/1", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', answer.Output);
    }

    [Fact]
    public async Task A_terminal_with_colours_gets_codes()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());

        var answer = await desk.RunAsync(plain => new(plain.Output, plain.Error) { OutputIsTerminal = true, Styles = true }, "brief", "foobar");

        Assert.StartsWith("\e[1mfoobar\e[0m", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_json_has_the_agreed_names()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());

        var json = (await desk.RunAsync("brief", "foobar", "--json")).Succeeded().Json();

        Assert.Equal(
            "{query, status, headline: {topic, aliases: [], from, to, sources}, writer, fallbackReason, model, cached, asOf, "
            + "sentences: [{text, citations: [], support, corroboration, facet}], "
            + "sources: [{n, articleId, version, title, url, source, publishedAt, capturedAt, quotes: [{text, start, length}]}], "
            + "disagreements: [], suggestions: [], searched: {articles, sources, fresh, oldest, newest, lastPoll}, id, marking}",
            JsonShape.Of(json));
        Assert.Equal(("foobar", "answered", "extractive"), (json.Text("query"), json.Text("status"), json.Text("writer")));
        Assert.Equal("1", json.GetProperty("sources")[0].Text("articleId"));
        Assert.Equal("2026-11-23T08:00:00Z", json.Text("asOf"));
        Assert.Equal("2017-05-12T00:00:00Z", json.GetProperty("sources")[0].Text("publishedAt"));
        Assert.All(JsonShape.TimesIn(json), time => Assert.EndsWith("Z", time, StringComparison.Ordinal));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("fallbackReason").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("searched").GetProperty("lastPoll").ValueKind);
    }

    [Fact]
    public async Task Nothing_found_is_a_success_with_the_same_names()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());

        var json = (await desk.RunAsync("brief", "vpnfilter", "router", "malware", "--json")).Succeeded().Json();

        Assert.Equal("nothing_found", json.Text("status"));
        Assert.StartsWith("{query, status, headline: {topic, aliases: [], from, to, sources}, writer", JsonShape.Of(json), StringComparison.Ordinal);
        Assert.Equal(0, json.GetProperty("sources").GetArrayLength());
        Assert.Equal(1, json.GetProperty("searched").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task The_same_question_gets_the_same_bytes()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        Assert.Equal((await desk.RunAsync("brief", "foobar", "--json")).Output, (await desk.RunAsync("brief", "--json", "foobar")).Output);
    }

    [Theory]
    [InlineData("digest", "daily", "08:30")]
    [InlineData("digest daily 08:30 Europe/Berlin")]
    [InlineData("digest", "off")]
    [InlineData("/brief", "watch", "lazarus")]
    public async Task Words_that_post_later_are_wrong_here_and_say_where_they_are_right(params string[] words)
    {
        using var desk = new CliDesk();

        var sentence = (await desk.RunAsync(["brief", .. words])).Failed(2);

        Assert.Contains("in that channel in Slack or Teams", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest authentication bypass")]
    [InlineData("help desk scam")]
    [InlineData("watch")]
    public async Task A_topic_that_begins_like_a_command_is_a_topic(string topic)
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        Assert.Equal(topic, (await desk.RunAsync("brief", topic, "--json")).Succeeded().Json().Text("query"));
    }

    [Fact]
    public async Task A_wrong_filter_is_wrong_usage_and_names_the_nearest()
    {
        using var desk = new CliDesk();
        Assert.Contains("Did you mean since:?", (await desk.RunAsync("brief", "foobar", "sinse:7d")).Failed(2), StringComparison.Ordinal);
        Assert.Contains("until:9999-12-31 is no time", (await desk.RunAsync("brief", "foobar", "until:9999-12-31")).Failed(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_answer_where_there_are_no_articles_and_say_so()
    {
        using var desk = new CliDesk();
        var samples = Path.Combine(Repository.Root, "manifests", "samples");

        var answer = await desk.RunAsync("--Samples", samples, "brief", "wannacry", "--json");

        Assert.Equal((0, "answered"), (answer.ExitCode, answer.Json().Text("status")));
        Assert.Contains("These are sample articles", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("These are sample articles", (await desk.RunAsync("--Samples", samples, "brief", "wannacry")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_can_be_asked_for_as_a_person_would_in_a_chat()
    {
        using var desk = new CliDesk();
        Assert.Contains("/brief", (await desk.RunAsync("brief", "help")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("{help: [{say, does}]}", JsonShape.Of((await desk.RunAsync("brief", "help", "--json")).Succeeded().Json()));
    }
}
