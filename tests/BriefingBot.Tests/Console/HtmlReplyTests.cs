using BriefingBot.Briefings;
using BriefingBot.LocalConsole;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.LocalConsole;

public sealed class HtmlReplyTests
{
    private static readonly string[] Traps =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</p></article><h1>",
        "<!-- ",
        "&lt;b&gt; &#60;",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://user@host.example/",
        "\u202Egnp.exe\u2066",
        "\0\ud800 {{x}} ${y}",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Traps.Length - 1].Select(at => Traps[at]));

    [Fact]
    public void A_mark_opens_the_cited_article_at_its_quote()
    {
        var source = new ReplySource(2, "a/1", "Title", "Wire · 12 May 2017", "https://news.example/1", [new("Words.", 40, 6), new("More.", 90, 5)]);
        var html = Render([new ReplyBlock.CitedSentence([new Run.Plain("Other. "), new Run.CitationMark(2)], [2]), new ReplyBlock.SourceList([source])]);

        Assert.Contains("""<a class="cite" href="/articles/a%2F1?start=40&amp;length=6#quote" title="Title — Wire · 12 May 2017">[2]</a>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a class="title" href="/articles/a%2F1?start=40&amp;length=6&amp;q=90-5#quote"><bdi>Title</bdi></a>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_opens_the_quote_that_its_sentence_was_made_of()
    {
        var source = new ReplySource(1, "a", "T", "L", "https://news.example/1", [new("The worm spread by itself.", 0, 26), new("Europol counted 200,000 victims.", 30, 32)]);
        var html = Render([new ReplyBlock.CitedSentence([new Run.Plain("Europol counted 200,000 victims. "), new Run.CitationMark(1)], [1]), new ReplyBlock.SourceList([source])]);
        Assert.Contains("start=30&amp;length=32#quote", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_without_a_source_is_no_link()
    {
        var html = Render([new ReplyBlock.CitedSentence([new Run.CitationMark(7)], [7])]);
        Assert.Contains("""<span class="cite">[7]</span>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_block_is_rendered()
    {
        var html = Render(
        [
            new ReplyBlock.Heading("Topic", "dates"),
            new ReplyBlock.CitedSentence([new Run.Strong("Damage."), new Run.Plain(" Much. "), new Run.CitationMark(1), new Run.Plain(" · reported by 2 publishers")], [1]),
            new ReplyBlock.Lines(["Did you mean this?"]),
            new ReplyBlock.Fields([new("/brief help", "this")]),
            new ReplyBlock.SourceList([new(1, "a", "Title", "Wire · no date", "https://www.news.example/1", [])]),
            new ReplyBlock.Note("Searched."),
        ], "Samples.");

        Assert.Equal(
            "Samples. Topic dates Damage. Much. [1] · reported by 2 publishers Did you mean this? /brief help this [1] Title Wire · no date news.example Searched.",
            string.Join(' ', HtmlMarkup.TextOf(html.Replace("<", " <", StringComparison.Ordinal)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("https://news.example/a?b=c&d", "https://news.example/a?b=c&d")]
    [InlineData("http://news.example/", "http://news.example/")]
    [InlineData("HTTPS://news.example/\"><b>", "https://news.example/%22%3E%3Cb%3E")]
    [InlineData("https://news.example/\u202Egnp", "https://news.example/%E2%80%AEgnp")]
    [InlineData("https://n\u0435ws.example/", "https://xn--nws-rdd.example/")]
    public void A_web_address_opens_outside(string url, string href)
    {
        var attributes = HtmlMarkup.AttributesOf(Render([Sources(url)]));
        Assert.Contains(new("href", href), attributes);
        Assert.Contains(new("rel", "noopener noreferrer nofollow"), attributes);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//news.example/")]
    [InlineData("/articles/1")]
    [InlineData("https://bank.example@news.example/")]
    [InlineData("")]
    public void Any_other_address_is_text(string url)
    {
        var html = Render([Sources(url)]);
        Assert.All(HtmlMarkup.AttributesOf(html).Where(attribute => attribute.Key == "href"), href => Assert.StartsWith("/articles/", href.Value, StringComparison.Ordinal));
        Assert.Contains(url, HtmlMarkup.TextOf(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_texts_are_the_markup_is_the_same()
    {
        var plain = HtmlMarkup.TagsOf(Render(AllWith("x")));
        Hostile.Sample(text =>
        {
            var html = Render(AllWith(text), text);
            Assert.Equal(HtmlMarkup.TagsOf(Render(AllWith("x"), "x")), HtmlMarkup.TagsOf(html));
            Assert.All(HtmlMarkup.AttributesOf(html), attribute => Assert.Contains(attribute.Key, new[] { "class", "href", "title", "role", "aria-label" }));
        });
        Assert.NotEmpty(plain);
    }

    /// <summary>A control turns what follows it, up to the end of its element.</summary>
    [Fact]
    public void A_direction_mark_turns_nothing_but_its_own_text()
    {
        const string Turned = "\u202Egnp";
        var html = Render(AllWith(Turned), Turned);
        foreach (var (at, _) in html.Index().Where(c => c.Item == '\u202E'))
        {
            var before = html[..at];
            var isInTag = before.LastIndexOf('<') > before.LastIndexOf('>');
            Assert.True(isInTag || HtmlMarkup.TagsOf(before)[^1] == "bdi", html);
        }
    }

    private static ReplyBlock[] AllWith(string text) =>
    [
        new ReplyBlock.Heading(text, text),
        new ReplyBlock.CitedSentence([new Run.Strong(text), new Run.Plain(text), new Run.CitationMark(1), new Run.CitationMark(9), new Run.Plain(text)], [1]),
        new ReplyBlock.Lines([text]),
        new ReplyBlock.Fields([new(text, text)]),
        new ReplyBlock.Note(text),
        new ReplyBlock.SourceList([new ReplySource(1, text, text, text, "nowhere:" + text, [new Quote(text, 1, 2)])]),
        new ReplyBlock.Note(text),
    ];

    private static ReplyBlock.SourceList Sources(string url) => new([new ReplySource(1, "a", "T", "L", url, [])]);

    private static string Render(ReplyBlock[] blocks, params string[] notices) =>
        HtmlReply.Render(new(ReplyKind.Briefing, Visibility.Private, blocks, notices), Html.Empty).ToString();
}
