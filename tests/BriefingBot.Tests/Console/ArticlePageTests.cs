using System.Net;
using System.Text.Json;
using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.LocalConsole;

public sealed class ArticlePageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_shown_with_publisher_dates_and_original()
    {
        var host = shared.Host;
        await host.ImportAsync(Line("shown", "A worm", "First.\n\nSecond.\nThird.", published: "2017-05-12T20:00:00Z"));

        var page = await host.Console.GetStringAsync("/articles/shown", Cancelled);

        var text = HtmlMarkup.TextOf(page);
        Assert.Contains("News Wire · 12 May 2017", text, StringComparison.Ordinal);
        Assert.Contains("version 1 · TLP:CLEAR", text, StringComparison.Ordinal);
        Assert.Contains("""<p dir="auto">First.</p>""", page, StringComparison.Ordinal);
        Assert.Contains("""<p dir="auto">Third.</p>""", page, StringComparison.Ordinal);
        Assert.Contains(new("href", "https://news.example/a?b=c&d"), HtmlMarkup.AttributesOf(page));
        Assert.Contains(new("rel", "noopener noreferrer nofollow"), HtmlMarkup.AttributesOf(page));
    }

    [Fact]
    public async Task An_article_without_date_and_title_says_so()
    {
        var host = shared.Host;
        await host.ImportAsync(Line("bare", "", "Words."));
        var text = HtmlMarkup.TextOf(await host.Console.GetStringAsync("/articles/bare", Cancelled));
        Assert.Contains("(no title)", text, StringComparison.Ordinal);
        Assert.Contains("News Wire · no date", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quoted_passage_is_marked_and_can_be_gone_to()
    {
        var host = shared.Host;
        await host.ImportAsync(Line("quoted", "T", "One two three four."));
        var page = await host.Console.GetStringAsync("/articles/quoted?start=4&length=3&q=14-4", Cancelled);
        Assert.Contains("""One <mark id="quote">two</mark> three <mark class="also">four</mark>.""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start=-1&length=3")]
    [InlineData("start=4&length=0")]
    [InlineData("start=4&length=2147483647")]
    [InlineData("start=2147483647&length=2147483647")]
    [InlineData("start=99999999999&length=1")]
    [InlineData("start=4")]
    [InlineData("start=4&length=x")]
    [InlineData("start=1&start=2&length=1")]
    [InlineData("q=4&q=-&q=4-3-2&q=a-b&q=")]
    public async Task A_passage_that_makes_no_sense_is_ignored(string passage)
    {
        var host = shared.Host;
        await host.ImportAsync(Line("unmarked", "T", "One two three."));
        var page = await host.Console.GetStringAsync($"/articles/unmarked?{passage}", Cancelled);
        Assert.Contains("<p dir=\"auto\">One two three.</p>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("a%b?c#d&e")]
    [InlineData("été <b>\"'")]
    [InlineData("urn:x:1//2/../3")]
    public async Task Any_id_has_an_address(string id)
    {
        var host = shared.Host;
        await host.ImportAsync(Line(id, "Found", "Words."));
        var page = await host.Console.GetStringAsync(BriefingBot.LocalConsole.ArticleAddress.Of(id, null, []), Cancelled);
        Assert.Contains("Found", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/none")]
    [InlineData("/articles/")]
    [InlineData("/articles")]
    [InlineData("/articles/there/more")]
    public async Task An_unknown_article_is_not_there(string path)
    {
        var host = shared.Host;
        await host.ImportAsync(Line("there", "T", "Words."));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Console.GetAsync(path, Cancelled)).StatusCode);
    }

    [Fact]
    public async Task An_article_above_the_clearance_looks_like_one_that_is_not_there()
    {
        await using var host = await TestHost.StartAsync();
        await host.Running.Desk.Articles.Corpus.Sources.AddMissingAsync([new Source("news-wire", "News Wire", Tlp: Tlp.Amber)], Cancelled);
        await host.ImportAsync(Line("a-1", "Secret", "Words."));

        var hidden = await host.Console.GetAsync("/articles/a-1", Cancelled);
        var unknown = await host.Console.GetAsync("/articles/a-2", Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(Cancelled), await hidden.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)> </title></p> &lt; \u202Egnp.exe";
        var host = shared.Host;
        await host.ImportAsync(Line("hostile", Hostile, Hostile, source: Hostile));

        var page = await host.Console.GetStringAsync("/articles/hostile?start=3&length=20", Cancelled);

        Assert.DoesNotContain(HtmlMarkup.TagsOf(page), tag => tag is "script" or "img");
        Assert.DoesNotContain(HtmlMarkup.AttributesOf(page), attribute => attribute.Key.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(4, HtmlMarkup.TextOf(page).Split(Hostile).Length - 1);
    }

    [Fact]
    public async Task The_samples_can_be_read()
    {
        await using var host = await TestHost.StartAsync(settings: new Dictionary<string, string?> { ["Samples"] = "manifests/samples" });
        var text = HtmlMarkup.TextOf(await host.Console.GetStringAsync("/articles/sample-wannacry-01", Cancelled));
        Assert.Contains("Harbour Wire (sample) · 12 May 2017", text, StringComparison.Ordinal);
    }

    private static string Line(string id, string title, string text, string? published = null, string source = "News Wire") =>
        JsonSerializer.Serialize(new { id, title, url = "https://news.example/a?b=c&d", published, text, source });
}
