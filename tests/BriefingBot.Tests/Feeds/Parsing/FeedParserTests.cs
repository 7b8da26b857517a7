using System.Text;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Parsing;

public sealed class FeedParserTests
{
    [Fact]
    public void Rss_20_is_read_with_its_modules()
    {
        var feed = FeedFixtures.Parse("rss20.xml", "https://news.example/feed");

        Assert.Equal((FeedStatus.Ok, "RSS 2.0", "Example Security News", "en-GB"), (feed.Status, feed.Format, feed.Title, feed.Language));
        Assert.Empty(feed.Problems);
        Assert.Equal(TimeSpan.FromMinutes(45), feed.TimeToLive);
        Assert.Equal("https://news.example/", feed.SiteUrl);
        Assert.Equal("https://news.example/archive/7.xml", feed.PreviousArchive?.AbsoluteUri);
        Assert.Equal("https://news.example/feed?page=2", feed.Next?.AbsoluteUri);
        Assert.Equal(
            new FeedEntry
            {
                EntryId = "tag:news.example,2026:1",
                Url = "https://news.example/gateway",
                Title = "Flaw in Example Gateway & its clients",
                Author = "Ann Author",
                PublishedAt = new(2026, 8, 18, 7, 30, 0, TimeSpan.Zero),
                Summary = "A flaw lets attackers in.",
                Text = "A flaw lets attackers in.\n\nPatch now.",
                Language = "en-GB",
            },
            feed.Entries[0]);
        Assert.Equal("https://news.example/second", feed.Entries[1].Url);
        Assert.Equal("Plain\ntext", feed.Entries[1].Text);
    }

    [Fact]
    public void Rss_10_takes_its_identity_from_about_and_its_date_from_dublin_core()
    {
        var feed = FeedFixtures.Parse("rss10.rdf");
        var entry = Assert.Single(feed.Entries);

        Assert.Equal((FeedStatus.Ok, "RSS 1.0", "Advisories", "ja"), (feed.Status, feed.Format, feed.Title, feed.Language));
        Assert.Equal(TimeSpan.FromHours(6), feed.TimeToLive);
        Assert.Equal(("https://advisories.example/1", "https://advisories.example/1"), (entry.EntryId, entry.Url));
        Assert.Equal(new DateTimeOffset(2026, 8, 18, 1, 0, 0, TimeSpan.Zero), entry.PublishedAt);
        Assert.Equal("Update the library.", entry.Text);
    }

    [Fact]
    public void Atom_10_is_read_by_the_types_of_its_texts()
    {
        var feed = FeedFixtures.Parse("atom10.xml");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);

        Assert.Equal((FeedStatus.Ok, "Atom 1.0", "Research & Response", "de"), (feed.Status, feed.Format, feed.Title, feed.Language));
        Assert.Equal("https://blog.example/", feed.SiteUrl);
        Assert.Equal("Use of <iframe> explained", first.Title);
        Assert.Equal("https://blog.example/1", first.Url);
        Assert.Equal("Short.", first.Summary);
        Assert.Equal("First <paragraph>.\n\nSecond.\nLine.", first.Text);
        Assert.Equal(("The Team", "en"), (first.Author, first.Language));
        Assert.Equal(new DateTimeOffset(2026, 8, 17, 8, 0, 0, TimeSpan.Zero), first.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 8, 18, 10, 0, 0, TimeSpan.Zero), first.UpdatedAt);
        Assert.Equal(("A marked title", "Bea, Cyd"), (second.Title, second.Author));
        Assert.Equal(second.UpdatedAt, second.PublishedAt);
    }

    [Fact]
    public void Atom_03_is_read_with_its_modes()
    {
        var feed = FeedFixtures.Parse("atom03.xml");
        var entry = Assert.Single(feed.Entries);

        Assert.Equal("Atom 0.3", feed.Format);
        Assert.Equal(("Worm again", "The worm spreads by mail.", "Dee"), (entry.Title, entry.Text, entry.Author));
        Assert.Equal(new DateTimeOffset(2004, 3, 1, 14, 0, 0, TimeSpan.Zero), entry.PublishedAt);
    }

    [Fact]
    public void Json_feed_is_read_with_the_authors_and_the_language_of_the_feed()
    {
        var feed = FeedFixtures.Parse("feed.json");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);

        Assert.Equal((FeedStatus.Ok, "JSON Feed 1.1", "JSON notes"), (feed.Status, feed.Format, feed.Title));
        Assert.Equal("https://json.example/feed.json?page=2", feed.Next?.AbsoluteUri);
        Assert.Equal(("17", "1 < 2 & <b>", "Eve, Fay", "fr"), (first.EntryId, first.Title, first.Author, first.Language));
        Assert.Equal(("Short.", "Body."), (first.Summary, first.Text));
        Assert.Equal(("https://json.example/18", "Only", "Gus", "en"), (second.Url, second.Title, second.Author, second.Language));
    }

    [Fact]
    public void The_kev_catalog_has_an_entry_a_vulnerability_whose_sentences_stand_alone()
    {
        var feed = FeedFixtures.Parse("kev.json");
        var entry = feed.Entries[0];

        Assert.Equal((FeedStatus.Ok, "KEV", 2), (feed.Status, feed.Format, feed.Entries.Count));
        Assert.Equal("CVE-2026-10001", entry.EntryId);
        Assert.Equal("CVE-2026-10001: Example Gateway Command Injection Vulnerability", entry.Title);
        Assert.Equal("https://www.cisa.gov/known-exploited-vulnerabilities-catalog?search_api_fulltext=CVE-2026-10001", entry.Url);
        Assert.Equal(
            [
                "CVE-2026-10001 is known to be exploited: CISA's Known Exploited Vulnerabilities catalog has listed it since 18 August 2026.",
                "Ransomware campaigns are known to use CVE-2026-10001; US federal agencies were given until 8 September 2026 to act on it.",
                "Example Gateway contains a command injection vulnerability.",
                "CVE-2026-10001 is listed as \"Example Gateway Command Injection Vulnerability\".",
                "Required action: Apply updates per vendor instructions.",
                "Notes: https://vendor.example/advisory",
            ],
            entry.Text.Split('\n'));
        Assert.Equal(
            new(
                "CVE-2026-10001", "Example", "Gateway", "Example Gateway Command Injection Vulnerability",
                "Example Gateway contains a command injection vulnerability.", new(2026, 8, 18), new(2026, 9, 8),
                "Apply updates per vendor instructions.", UsedByRansomware: true, "https://vendor.example/advisory"),
            entry.KnownExploited);
        Assert.False(feed.Entries[1].KnownExploited!.UsedByRansomware);
    }

    [Fact]
    public void The_real_catalog_is_read_whole()
    {
        SharedData.Require();
        var bytes = File.ReadAllBytes(SharedData.PathOf("kev", "known_exploited_vulnerabilities.json"));
        var catalog = FeedParser.Parse(new(bytes, "application/json", null));

        Assert.Equal((FeedStatus.Ok, 1_404), (catalog.Status, catalog.Entries.Count));
        Assert.Empty(catalog.Problems);
        Assert.All(catalog.Entries, entry => Assert.NotNull(entry.KnownExploited?.DueDate));
        Assert.True(catalog.Entries.Single(entry => entry.EntryId == "CVE-2017-0144").KnownExploited!.UsedByRansomware);
    }

    [Fact]
    public void Media_and_podcast_modules_stand_in_and_xml_base_resolves()
    {
        var feed = FeedFixtures.Parse("media.xml", "https://elsewhere.example/feed");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);

        Assert.Equal("https://cast.example/", feed.SiteUrl);
        Assert.Equal(("https://cast.example/show/e/1", "Hal Host", "es"), (first.Url, first.Author, first.Language));
        Assert.Equal("We talk about worms.", first.Text);
        Assert.Equal(("https://cast.example/show/e/2", "A clip on phishing."), (second.Url, second.Summary));
    }

    [Fact]
    public void A_malformed_feed_is_read_as_far_as_it_can_be_and_says_so()
    {
        var feed = FeedFixtures.Parse("malformed.xml");
        var (first, second) = (feed.Entries[0], feed.Entries[1]);

        Assert.Equal((FeedStatus.Salvaged, "RSS 2.0", "Broken & proud", 2), (feed.Status, feed.Format, feed.Title, feed.Entries.Count));
        Assert.Equal(["Other text stands before the feed.", "The document breaks off; an entry that it breaks off in is left out."], [feed.Problems[0], feed.Problems[^1]]);
        Assert.Equal("Research & development – one", first.Title);
        Assert.Equal(("https://broken.example/1?a=1&b=2", "Ivy"), (first.Url, first.Author));
        Assert.Equal("First\nline\n\nsecond line", first.Text);
        Assert.Equal(("Two", "never closed"), (second.Title, second.Text));
    }

    [Fact]
    public void Json_that_breaks_off_keeps_its_complete_items()
    {
        var whole = File.ReadAllText(FeedFixtures.PathOf("kev.json"));
        var feed = FeedParser.Parse(new(Encoding.UTF8.GetBytes(whole[..whole.IndexOf("Mailer", StringComparison.Ordinal)]), null, null));

        Assert.Equal((FeedStatus.Salvaged, "KEV"), (feed.Status, feed.Format));
        Assert.Equal("CVE-2026-10001", Assert.Single(feed.Entries).EntryId);
    }

    [Theory]
    [InlineData("text/xml; charset=koi8-r", "<?xml version='1.0' encoding='utf-8'?>", "koi8-r")]
    [InlineData(null, "<?xml version='1.0' encoding='windows-1251'?>", "windows-1251")]
    [InlineData("text/xml; charset=iso-8859-1", "<?xml version='1.0' encoding='utf-8'?>", "utf-8")]
    [InlineData("text/xml; charset=nonsense", "<?xml version='1.0' encoding='utf-16'?>", "utf-8")]
    [InlineData(null, "", "utf-16")]
    [InlineData(null, "", "utf-16BE")]
    [InlineData(null, "", "utf-32")]
    [InlineData("text/xml; charset=utf-8", "<?xml version='1.0' encoding='IBM037'?>", "utf-8")]
    public void An_encoding_is_found_whatever_is_said_of_it(string? contentType, string prolog, string encoding)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding))
            .GetBytes(prolog + "<rss version='2.0'><channel><item><title>Уязвимость</title></item></channel></rss>");

        Assert.Equal("Уязвимость", FeedParser.Parse(new(bytes, contentType, null)).Entries[0].Title);
    }

    [Theory]
    [InlineData("AT&amp;amp;amp;T &amp;amp;#8217;s", "AT&T ’s")]
    [InlineData("&lt;b&gt;Bold&lt;/b&gt; claim", "Bold claim")]
    [InlineData("A &lt; B &amp; C", "A < B & C")]
    [InlineData("<![CDATA[Tom &amp; <i>Jerry</i>]]>", "Tom & Jerry")]
    [InlineData("Line\n  two\tthree", "Line two three")]
    [InlineData("it&#146;s", "it’s")]
    [InlineData("fake\u202etxt.exe", "faketxt.exe")]
    public void A_title_is_the_text_that_was_meant(string written, string title)
    {
        Assert.Equal(title, Rss($"<item><title>{written}</title></item>").Entries[0].Title);
    }

    [Theory]
    [InlineData("jane@example.org (Jane Doe)", "Jane Doe")]
    [InlineData("Jane Doe &lt;jane@example.org&gt;", "Jane Doe")]
    [InlineData("jane@example.org", "jane@example.org")]
    [InlineData("<dc:creator/>", null)]
    public void An_author_is_a_name_where_there_is_one(string written, string? author)
    {
        Assert.Equal(author, Rss($"<item><title>t</title><author>{written}</author></item>").Entries[0].Author);
    }

    [Fact]
    public void Entries_that_share_an_id_keep_apart_by_their_addresses_and_repeated_ones_become_one()
    {
        var feed = Rss(
            """
            <item><guid>a</guid><link>https://x.example/1</link></item>
            <item><guid>a</guid><link>https://x.example/2</link></item>
            <item><guid>b</guid><link>https://x.example/3</link></item>
            <item><guid>b</guid><link>https://x.example/3?utm_source=rss</link></item>
            """);

        Assert.Equal(["a https://x.example/1", "a https://x.example/2", "b"], feed.Entries.Select(entry => entry.EntryId));
        Assert.Equal(FeedStatus.Salvaged, feed.Status);
    }

    [Fact]
    public void Of_too_many_entries_the_newest_are_kept_in_their_order()
    {
        var items = Enumerable.Range(0, 1_500).Select(at => $"<item><guid>{at}</guid><pubDate>{new DateTime(2026, 1, 1).AddHours(at):s}Z</pubDate></item>");
        var feed = Rss(string.Concat(items));

        Assert.Equal(Enumerable.Range(500, 1_000).Select(at => $"{at}"), feed.Entries.Select(entry => entry.EntryId));
        Assert.Equal(FeedStatus.Ok, feed.Status);
        Assert.Contains("1,500", Assert.Single(feed.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drupal_feed_that_declares_entities_is_read_and_its_declarations_are_not()
    {
        const string Doctype = """<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1//EN" "http://127.0.0.1:9/x.ent"> <!-- it's --> %HTMLlat1; <!ENTITY mine "no">]>""";
        var feed = Parse($"<?xml version='1.0'?>{Doctype}<rss version='2.0'><channel><item><title>Caf&eacute; &mine;</title><description><![CDATA[<!DOCTYPE x [ text]]></description></item></channel></rss>");

        Assert.Equal("Café &mine;", Assert.Single(feed.Entries).Title);
    }

    [Fact]
    public void A_page_is_no_feed_but_names_its_feeds()
    {
        var page = Parse(
            """
            <!doctype html><html><head><base href="https://site.example/blog/"><link rel="alternate" type="application/atom+xml" href="atom.xml">
            <link rel="alternate" hreflang="de" href="/de"><link rel=alternate type=application/rss+xml href=javascript:x></head></html>
            """);

        Assert.Equal(FeedStatus.Refused, page.Status);
        Assert.Equal(["https://site.example/blog/atom.xml"], page.DiscoveredFeeds.Select(feed => feed.AbsoluteUri));
    }

    [Theory]
    [InlineData("<note><to>Tove</to></note>")]
    [InlineData("just text")]
    [InlineData("[1, 2]")]
    [InlineData("{\"version\": ")]
    public void What_is_no_feed_is_refused_with_a_reason(string body)
    {
        var parse = Parse(body);

        Assert.Equal(FeedStatus.Refused, parse.Status);
        Assert.Null(parse.Format);
        Assert.Single(parse.Problems);
    }

    [Theory]
    [InlineData("<item>")]
    [InlineData("<item><title>")]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"' ")]
    [InlineData("</x>")]
    [InlineData("<p><br>")]
    [InlineData("&")]
    [InlineData("&l9;")]
    public void Megabytes_that_are_not_well_formed_are_read_in_linear_time(string part)
    {
        var used = Environment.CpuUsage.TotalTime;

        Rss("<item><title>x</title>" + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));

        Assert.True(Environment.CpuUsage.TotalTime - used < TimeSpan.FromSeconds(30));
    }

    private static FeedParse Rss(string items) => Parse($"<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>");

    private static FeedParse Parse(string body) => FeedParser.Parse(new(Encoding.UTF8.GetBytes(body), null, null));
}
