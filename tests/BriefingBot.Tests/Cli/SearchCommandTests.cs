using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

public sealed class SearchCommandTests
{
    [Fact]
    public async Task Hits_in_json_have_the_agreed_names_and_the_imported_ids()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm("w-1"), CliDesk.Line("w-2", "Acme news", "Acme is well.", published: null));

        var json = (await desk.RunAsync("search", "acme", "foobar", "--json")).Succeeded().Json();

        Assert.Equal("{query, hits: [{articleId, title, url, source, publishedAt, score}]}", JsonShape.Of(json));
        Assert.Equal("acme foobar", json.Text("query"));
        Assert.Equal(["w-1", "w-2"], json.GetProperty("hits").EnumerateArray().Select(hit => hit.Text("articleId")));
        Assert.Equal("news.example", json.GetProperty("hits")[0].Text("source"));
        Assert.Equal("2017-05-12T00:00:00Z", json.GetProperty("hits")[0].Text("publishedAt"));
        Assert.Null(json.GetProperty("hits")[1].Text("publishedAt"));
    }

    [Fact]
    public async Task An_explanation_adds_up_to_the_score()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());

        var hit = (await desk.RunAsync("search", "foobar worm", "--explain", "--json")).Succeeded().Json().GetProperty("hits")[0];

        var explanation = hit.GetProperty("explanation");
        Assert.Equal(hit.GetProperty("score").GetDouble(), explanation.GetProperty("value").GetDouble());
        var parts = explanation.GetProperty("parts").EnumerateArray().ToDictionary(part => part.Text("description")!, part => part.GetProperty("value").GetDouble());
        var sum = (parts["bm25 over title, lead and body"] * parts["times weight of source news.example"]) + parts["plus second pass: neighbouring words"];
        Assert.Equal(hit.GetProperty("score").GetDouble(), sum, precision: 4);
        Assert.Contains("bm25 over title", (await desk.RunAsync("search", "foobar", "--explain")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_limits_the_list()
    {
        using var desk = await CliDesk.WithAsync([.. Enumerable.Range(1, 12).Select(n => CliDesk.Worm($"w-{n:D2}"))]);
        Assert.Equal(10, (await desk.RunAsync("search", "foobar", "--json")).Json().GetProperty("hits").GetArrayLength());
        Assert.Equal(3, (await desk.RunAsync("search", "foobar", "--top", "3", "--json")).Json().GetProperty("hits").GetArrayLength());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("1001")]
    public async Task A_top_out_of_range_is_wrong_usage(string top)
    {
        using var desk = new CliDesk();
        Assert.Contains("--top needs a number from 1 to 1000", (await desk.RunAsync("search", "foobar", "--top", top)).Failed(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_hit_is_a_success()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Worm());
        Assert.Equal(0, (await desk.RunAsync("search", "zzyzx", "--json")).Succeeded().Json().GetProperty("hits").GetArrayLength());
        Assert.Equal("No article matches zzyzx.", (await desk.RunAsync("search", "zzyzx")).Succeeded().Output.Trim());
    }

    [Fact]
    public async Task What_an_article_says_cannot_move_the_cursor_or_turn_the_writing()
    {
        using var desk = await CliDesk.WithAsync(CliDesk.Line("1", "Foobar \u202egnikcatta\u202c", "Foobar \u009b2J attacks."));
        var output = (await desk.RunAsync("search", "foobar")).Output + (await desk.RunAsync("articles", "show", "1")).Output;
        Assert.DoesNotContain(output, c => c is '\u202e' or '\u202c' or '\u009b');
    }
}
