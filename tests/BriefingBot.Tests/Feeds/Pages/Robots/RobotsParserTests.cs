using System.Text;
using BriefingBot.Feeds.Pages.Robots;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Pages.Robots;

/// <summary>RFC 9309, most of it by the situations of its own examples.</summary>
public sealed class RobotsParserTests
{
    [Theory]

    // Section 5.1: groups by name, a star at the beginning, two names for one group, a group without rules at the end of the file.
    [InlineData("user-agent: *\ndisallow: *.gif$\ndisallow: /samples/\nallow: /papers/", "/samples/a", false)]
    [InlineData("user-agent: *\ndisallow: *.gif$\ndisallow: /samples/\nallow: /papers/", "/a.gif", false)]
    [InlineData("user-agent: *\ndisallow: *.gif$\ndisallow: /samples/\nallow: /papers/", "/a.gif?small", true)]
    [InlineData("user-agent: *\ndisallow: *.gif$\ndisallow: /samples/\nallow: /papers/", "/papers/a.gif", true)]
    [InlineData("User-Agent: otherbot\nDisallow: /\n\nUser-Agent: BriefingBot\nDisallow:/\nAllow:/samples/page.html", "/samples/page.html", true)]
    [InlineData("User-Agent: otherbot\nDisallow: /\n\nUser-Agent: BriefingBot\nDisallow:/\nAllow:/samples/page.html", "/samples/other.html", false)]
    [InlineData("User-Agent: otherbot\nUser-Agent: briefingbot\nDisallow: /samples/page.html", "/samples/page.html", false)]
    [InlineData("User-Agent: *\nDisallow: /\n\nUser-Agent: briefingbot", "/anything", true)]

    // Section 5.2: the longest match, whatever the order.
    [InlineData("user-agent: *\nallow: /samples/page/\ndisallow: /samples/page/no.gif", "/samples/page/no.gif", false)]
    [InlineData("user-agent: *\ndisallow: /samples/page/no.gif\nallow: /samples/page/", "/samples/page/no.gif", false)]
    [InlineData("user-agent: *\ndisallow: /samples/page/no.gif\nallow: /samples/page/", "/samples/page/", true)]

    // Section 2.2.2: of equals the one that allows; groups of one name are one; without a match everything may be read.
    [InlineData("user-agent: *\ndisallow: /a\nallow: /a", "/a", true)]
    [InlineData("user-agent: briefingbot\ndisallow: /a\n\nuser-agent: otherbot\ndisallow: /\n\nuser-agent: BRIEFINGBOT\ndisallow: /b", "/a", false)]
    [InlineData("user-agent: briefingbot\ndisallow: /a\n\nuser-agent: otherbot\ndisallow: /\n\nuser-agent: BRIEFINGBOT\ndisallow: /b", "/b", false)]
    [InlineData("user-agent: briefingbot\ndisallow: /a\n\nuser-agent: otherbot\ndisallow: /\n\nuser-agent: BRIEFINGBOT\ndisallow: /b", "/c", true)]
    [InlineData("user-agent: *\ndisallow: /", "/robots.txt", true)]
    [InlineData("user-agent: *\ndisallow:", "/a", true)]
    [InlineData("", "/a", true)]

    // Section 2.2.3: the special characters, and how to mean them literally.
    [InlineData("user-agent: *\ndisallow: /this/*/exactly", "/this/path/exactly", false)]
    [InlineData("user-agent: *\ndisallow: /this/*/exactly", "/this/path/exactly/not", false)]
    [InlineData("user-agent: *\ndisallow: /this/*/exactly$", "/this/path/exactly/not", true)]
    [InlineData("user-agent: *\ndisallow: /file-with-a-%2A.html", "/file-with-a-*.html", false)]
    [InlineData("user-agent: *\ndisallow: /file-with-a-%2A.html", "/file-with-a-b.html", true)]
    [InlineData("user-agent: *\ndisallow: /foo-%24", "/foo-$", false)]
    [InlineData("user-agent: *\ndisallow: /foo-%24", "/foo-", true)]
    [InlineData("user-agent: *\ndisallow: /a # for no one", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /*a*a*$", "/banana", false)]
    [InlineData("user-agent: *\ndisallow: /x$", "/x", false)]
    [InlineData("user-agent: *\ndisallow: /*ab$", "/ab", false)]
    [InlineData("user-agent: *\ndisallow: /ab*b$", "/ab", true)]

    // Section 2.2.4 and 2.2.1: other lines end no group; a version behind the name does not matter; a longer name is another's.
    [InlineData("user-agent: briefingbot\nsitemap: https://news.example/map.xml\nuser-agent: otherbot\ndisallow: /", "/a", false)]
    [InlineData("user-agent: BriefingBot/2.0 (+https://news.example)\ndisallow: /", "/a", false)]
    [InlineData("user-agent: BriefingBot-Image\ndisallow: /", "/a", true)]
    [InlineData("disallow: /\nuser-agent: otherbot\ndisallow: /", "/a", true)]

    // Written by hand.
    [InlineData("\ufeffuser-agent: *\r\n\r\n disallow : /a \r\n", "/a/b", false)]
    [InlineData("user-agent: *\rdisallow: /a", "/a", false)]
    [InlineData("<html><body>Not found: <a href='/'>home</a></body></html>", "/a", true)]
    public void A_page_may_be_read_as_its_robots_txt_says(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allow(new("https://news.example" + path)));

    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar")]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/ツ")]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/ツ")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7A")]
    [InlineData("/100%", "/100%25")]
    public void Paths_are_the_same_however_they_are_escaped(string rule, string path) =>
        Assert.False(Parse($"user-agent: *\ndisallow: {rule}$").Allow(new("https://news.example" + path)));

    [Theory]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a%3Fb", "/a?b")]
    [InlineData("/A", "/a")]
    public void What_means_something_else_stays_something_else(string rule, string path) =>
        Assert.True(Parse($"user-agent: *\ndisallow: {rule}").Allow(new("https://news.example" + path)));

    [Theory]
    [InlineData("user-agent: *\ncrawl-delay: 10\ndisallow: /a", 10.0)]
    [InlineData("user-agent: *\ncrawl-delay: 0.5", 0.5)]
    [InlineData("user-agent: *\ncrawl-delay: 86400", 60.0)]
    [InlineData("user-agent: *\ncrawl-delay: -5", null)]
    [InlineData("user-agent: *\ncrawl-delay: often", null)]
    [InlineData("user-agent: *\ncrawl-delay: 10\n\nuser-agent: briefingbot\ndisallow: /a", null)]
    [InlineData("user-agent: briefingbot\ncrawl-delay: 10\nuser-agent: otherbot\ndisallow: /", 10.0)]
    public void A_pause_between_pages_is_kept_within_bounds(string file, double? seconds) => Assert.Equal(seconds, Parse(file).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Of_a_file_without_end_half_a_megabyte_is_read_and_no_half_rule()
    {
        const string Begin = "user-agent: *\ndisallow: /early\n";
        var filling = new string('#', RobotsParser.LongestFile - Begin.Length - "\ndisallow: /a".Length) + "\ndisallow: /abc\ndisallow: /late\n";

        var rules = Parse(Begin + filling);

        Assert.False(rules.Allow(new("https://news.example/early")));
        Assert.True(rules.Allow(new("https://news.example/a")));
        Assert.True(rules.Allow(new("https://news.example/late")));
    }

    [Fact]
    public void A_rule_matches_as_the_same_rule_written_as_an_expression() =>
        Gen.Select(Gen.String[Gen.Char["ab/*$"], 0, 8], Gen.String[Gen.Char["ab/"], 0, 8]).Sample(
            (rule, path) =>
            {
                // A dollar sign that is not at the end means itself, and stands in no path here.
                var inside = rule.EndsWith('$') ? rule[..^1] : rule;
                var expression = "^/" + System.Text.RegularExpressions.Regex.Escape(inside).Replace(@"\*", ".*", StringComparison.Ordinal) + (rule.EndsWith('$') ? "$" : "");
                return new RobotsRule("/" + rule, allows: false).Matches("/" + path) == System.Text.RegularExpressions.Regex.IsMatch("/" + path, expression);
            },
            seed: "0000000000001",
            iter: 5_000);

    private static RobotsRules Parse(string file) => RobotsParser.Parse(Encoding.UTF8.GetBytes(file));
}
