using System.Text;
using BriefingBot.Feeds.Extraction;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Feeds.Extraction;

public sealed class PageExtractorTests
{
    private const string Paragraph =
        "The worm used a flaw in an old file sharing protocol, spread to computers in a hundred countries, and was stopped by a domain.";

    private static readonly string Body = string.Concat(Enumerable.Range(1, 8).Select(number => $"<p>{Paragraph} This is the paragraph with number {number}.</p>"));

    [Fact]
    public void The_article_is_plain_text_with_its_paragraphs_apart()
    {
        var page = Extract($$"""
            <html lang="en"><head><title>A worm | News</title><script>var a = "<p>not this</p>";</script><style>p { color: red }</style></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <article><h1>A worm</h1>{{Body}}<pre>line one
              line two</pre><p>One &lt;b&gt; and<br>another line, so<b>ft</b>ly.</p><ul><li>An item of the list.</li></ul>
            <table><tr><td>CVE-2017-0144</td><td>9.8</td></tr></table></article>
            <div class="cookie-banner"><p>We use cookies, and more cookies, and we tell you all about the cookies that we use.</p></div></body></html>
            """);
        var blocks = page.Text.Split("\n\n");
        Assert.Equal($"{Paragraph} This is the paragraph with number 2.", blocks.Single(block => block.EndsWith("number 2.", StringComparison.Ordinal)));
        Assert.Contains("line one\nline two", blocks);
        Assert.Contains("One <b> and\nanother line, softly.", blocks);
        Assert.Contains("An item of the list.", blocks);
        Assert.Contains("CVE-2017-0144 9.8", blocks);
        Assert.DoesNotContain("not this", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_data_speaks_first()
    {
        var page = Extract($$$"""
            <html lang="en-GB"><head><title>T</title>
            <meta property="og:title" content="From Open Graph"><meta name="author" content="Somebody Else">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "S"},
              {"@type": ["NewsArticle"], "headline": "From linked &amp; data", "author": [{"name": "Ada L."}, {"name": "Bo  M."}],
              "datePublished": "2017-05-12T10:00:00+02:00", "publisher": {"name": "The Paper"}}]}</script></head><body>{{{Body}}}</body></html>
            """);
        Assert.Equal(
            ("From linked & data", "Ada L., Bo M.", new DateTimeOffset(2017, 5, 12, 8, 0, 0, TimeSpan.Zero), "en-GB", "The Paper"),
            (page.Title, page.Byline, page.PublishedAt, page.Language, page.SiteName));
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2017-05-12T10:00:00Z">""", 10)]
    [InlineData("""<meta name="parsely-pub-date" content="2017-05-12 10:00:00">""", 10)]
    [InlineData("""<meta itemprop="datePublished" content="2017-05-12">""", 0)]
    [InlineData("""<meta name="DC.date.issued" content="2017-05-12">""", 0)]
    [InlineData("""</head><body><time pubdate datetime="2017-05-12T10:00">Friday</time>""", 10)]
    [InlineData("""<script type="application/ld+json">{"datePublished": "2016-01-01"</script><meta name="date" content="12 May 2017">""", 0)]
    public void A_date_is_found_where_pages_state_it(string stated, int hour) =>
        Assert.Equal(new DateTimeOffset(2017, 5, 12, hour, 0, 0, TimeSpan.Zero), Extract($"<html><head>{stated}{Body}").PublishedAt);

    [Fact]
    public void What_a_page_does_not_state_is_not_made_up()
    {
        var page = Extract($"<html><head><title>A worm</title></head><body>{Body}</body></html>");
        Assert.Equal(("A worm", null, null, null, null), (page.Title, page.Byline, page.PublishedAt, page.Language, page.SiteName));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b x=1><p>")]
    [InlineData("<template>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><td>")]
    [InlineData("<svg><style><g>")]
    [InlineData("<div></span><div></p>")]
    [InlineData("<object><i></object>")]
    public void Hostile_nesting_is_refused_early(string tags)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(tags, 100_000)) + Body;
        Assert.IsType<PageExtraction.Refused>(PageExtractor.Extract(html, address: null));
    }

    [Fact]
    public void Formatting_that_each_paragraph_opens_again_is_refused()
    {
        var html = string.Concat(Enumerable.Range(0, 3_000).Select(number => $"<p><b a={number}>x</p>"));
        Assert.IsType<PageExtraction.Refused>(PageExtractor.Extract(html, address: null));
    }

    [Fact]
    public void A_page_with_too_many_elements_is_refused() =>
        Assert.IsType<PageExtraction.Refused>(PageExtractor.Extract(string.Concat(Enumerable.Repeat($"<p>{Paragraph}</p>", 7_000)), address: null));

    [Fact]
    public void A_page_with_broken_bytes_is_read_or_not_but_never_throws()
    {
        var page = $"<html><head><meta name=author content=A><script type='application/ld+json'>{{\"@type\":\"Article\"}}</script></head><body><table>{Body}</table></body></html>";
        var random = new Random(20170512);
        for (var mutant = 0; mutant < 100; mutant++)
        {
            var characters = page.ToCharArray();
            for (var change = 0; change < 12; change++)
            {
                characters[random.Next(characters.Length)] = "<>/\"'=&;!-\0 "[random.Next(12)];
            }

            Assert.NotNull(PageExtractor.Extract(new string(characters), address: null));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html><body></body></html>")]
    public void A_page_without_text_has_no_article(string html) => Assert.IsType<PageExtraction.Failed>(PageExtractor.Extract(html, address: null));

    [Theory]
    [InlineData("utf-8", null, "")]
    [InlineData("windows-1252", "text/html; charset=windows-1252", "")]
    [InlineData("windows-1252", "text/html; charset=ISO-8859-1", "")]
    [InlineData("windows-1252", "text/html", "")]
    [InlineData("windows-1252", null, "<meta charset=windows-1252>")]
    [InlineData("utf-8", null, "<meta charset=gb2312>")]
    [InlineData("utf-8", "text/html; charset=nonsense", "")]
    public async Task The_charset_is_the_one_that_the_page_was_written_in(string written, string? contentType, string meta)
    {
        var encoding = written == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(written)!;
        var bytes = encoding.GetBytes($"<html><head>{meta}<title>Café – naïve</title></head><body>{Body}</body></html>");
        using var extractor = new PageExtractor(new FakeTimeProvider());
        var page = Assert.IsType<PageExtraction.Extracted>(await extractor.ExtractAsync(bytes, contentType, null, TestContext.Current.CancellationToken)).Page;
        Assert.Equal("Café – naïve", page.Title);
    }

    private static ExtractedPage Extract(string html) =>
        Assert.IsType<PageExtraction.Extracted>(PageExtractor.Extract(html, new Uri("https://news.example.com/worm"))).Page;
}
