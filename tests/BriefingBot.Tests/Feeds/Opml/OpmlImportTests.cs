using System.Text;
using BriefingBot.Articles;
using BriefingBot.Feeds.Opml;

namespace BriefingBot.Tests.Feeds.Opml;

public sealed class OpmlImportTests
{
    /// <summary>In the shape in which feed readers export: folders, both titles, addresses of pages beside those of feeds.</summary>
    private const string Exported =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0">
            <head><title>Subscriptions of an analyst</title><dateCreated>Tue, 03 Nov 2026 10:00:00 GMT</dateCreated></head>
            <body>
                <outline text="Security News" title="Security News">
                    <outline type="rss" text="The Ledger" title="The Ledger" xmlUrl="https://ledger.example/feed" htmlUrl="https://ledger.example/"/>
                    <outline text="Vendors" title="Vendors">
                        <outline type="rss" text="Acme: &quot;PSIRT&quot; &amp; more" title="" xmlUrl="https://acme.example/psirt.xml?a=1&amp;b=2" htmlUrl=""/>
                    </outline>
                </outline>
                <outline type="rss" text="The Ledger" xmlUrl="http://www.ledger.example/feed/"/>
                <outline text="安全" xmlUrl="https://anquan.example/rss"/>
                <outline text="An empty folder"/>
                <outline text="Known" xmlUrl="https://known.example/feed"/>
            </body>
        </opml>
        """;

    private static readonly Source Known = new("the-ledger", "Another Ledger")
    {
        Origin = new(SourceKind.Feed, "https://known.example/feed", TimeSpan.FromHours(1)),
    };

    [Fact]
    public void A_reading_list_becomes_entries_with_names_ids_and_tags()
    {
        var entries = Assert.IsType<OpmlOutcome.Entries>(Read(Exported, Known));

        Assert.Equal(
            [
                "the-ledger-2 | https://ledger.example/feed | The Ledger | security-news",
                "acme-psirt-more | https://acme.example/psirt.xml?a=1&b=2 | Acme: \"PSIRT\" & more | security-news vendors",
                "anquan-example | https://anquan.example/rss | 安全 | ",
            ],
            entries.New.Select(entry => $"{entry.Id} | {entry.Url} | {entry.Name} | {string.Join(' ', entry.Tags)}"));
        Assert.Equal(
            [
                "http://www.ledger.example/feed/: the list has it before, here as the-ledger-2",
                "https://known.example/feed: the manifest has it as the-ledger",
            ],
            entries.LeftOut.Select(feed => $"{feed.Url}: {feed.Reason}"));
        Assert.Empty(entries.Problems);
    }

    [Fact]
    public void Categories_of_version_two_are_tags_and_other_lists_are_not_followed()
    {
        var entries = Assert.IsType<OpmlOutcome.Entries>(Read(
            """
            <opml version="2.0"><head/><body>
              <outline text="One" type="RSS" XMLURL="feed:https://one.example/rss" category="/Threats/Ransomware,Europe, /Threats"/>
              <outline text="Two" xmlUrl="feed://two.example/atom"/>
              <outline text="More" type="include" url="https://elsewhere.example/list.opml"/>
            </body></opml>
            """));

        Assert.Equal(
            ["https://one.example/rss threats ransomware europe", "https://two.example/atom"],
            entries.New.Select(entry => $"{entry.Url} {string.Join(' ', entry.Tags)}".TrimEnd()));
        Assert.Equal(["It refers to other lists, which are not followed; import each by itself."], entries.Problems);
    }

    [Fact]
    public void What_is_malformed_is_read_as_far_as_it_can_be_and_that_is_said()
    {
        var entries = Assert.IsType<OpmlOutcome.Entries>(Read(
            """
            <opml version="1.0"><body>
              <outline text="R&D" xmlUrl="https://one.example/rss?a=1&b=2">
              <outline text="Two" xmlUrl="https://two.example/rss"/>
            """));

        Assert.Equal(["https://one.example/rss?a=1&b=2", "https://two.example/rss"], entries.New.Select(entry => entry.Url));
        Assert.NotEmpty(entries.Problems);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://me:secret@news.example/feed")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/feed")]
    [InlineData("")]
    public void An_address_that_no_source_may_have_is_left_out(string url)
    {
        var entries = Assert.IsType<OpmlOutcome.Entries>(Read($"<opml><body><outline text=\"A\" xmlUrl=\"{url}\"/></body></opml>"));

        Assert.Empty(entries.New);
        Assert.Equal(new LeftOutFeed(url, "A", "it has no http or https address without a user name"), Assert.Single(entries.LeftOut));
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "entities that grow", "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><opml><body><outline text=\"&b;\" xmlUrl=\"https://a.example/\"/></body></opml>", "it declares a document type, which OPML has no use for" },
        { "an external entity", "<?xml version=\"1.0\"?><!DOCTYPE opml SYSTEM \"file:///etc/passwd\"><opml/>", "it declares a document type, which OPML has no use for" },
        { "bottomless nesting", "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text=\"a\">", 100_000)), "its elements are nested more than 256 deep" },
        { "a feed", "<rss version=\"2.0\"><channel><title>News</title></channel></rss>", "it is no OPML: the document is a <rss>" },
        { "a page", "<html><body>Sign in</body></html>", "it is no OPML: the document is a <html>" },
        { "no XML", "{\"feeds\": []}", "it is no XML" },
        { "nothing", "", "it is no XML" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_hostile_or_no_reading_list_is_refused_with_the_cause(string what, string file, string reason) =>
        Assert.Equal((what, reason), (what, Assert.IsType<OpmlOutcome.Refused>(Read(file)).Reason));

    [Fact]
    public void A_file_without_end_is_refused() =>
        Assert.Equal("it is larger than 16 MiB", Assert.IsType<OpmlOutcome.Refused>(OpmlImport.Read(new byte[(16 * 1024 * 1024) + 1], [])).Reason);

    private static OpmlOutcome Read(string opml, params Source[] known) => OpmlImport.Read(Encoding.UTF8.GetBytes(opml), known);
}
