using BriefingBot.Chat;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Chat;

public sealed class CommandParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData(" /brief HELP ")]
    public void Help_alone_asks_for_help(string line) => Assert.IsType<ChatCommand.Help>(CommandParser.Parse(line));

    [Theory]
    [InlineData("sources")]
    [InlineData("/brief Sources")]
    public void Sources_alone_asks_for_the_sources(string line) => Assert.IsType<ChatCommand.Sources>(CommandParser.Parse(line));

    [Theory]
    [InlineData("help desk scam")]
    [InlineData("sources of leaks")]
    [InlineData("digest authentication bypass")]
    [InlineData("digest")]
    [InlineData("digest nowhere")]
    [InlineData("watch out for phishing")]
    [InlineData("watch")]
    [InlineData("watches stolen")]
    [InlineData("unwatch everything")]
    [InlineData("timeline")]
    [InlineData("iocs")]
    [InlineData("quiet ransomware")]
    [InlineData("show me the latest on okta")]
    [InlineData("show wannacry")]
    [InlineData("show")]
    [InlineData("\"watch\" exploits")]
    [InlineData("https://example.org/a phishing")]
    [InlineData("ftp://example.org/a")]
    [InlineData("wannacry since:7d")]
    public void A_word_is_a_command_only_where_the_rest_fits(string line) => Assert.Equal(new ChatCommand.Brief(line), CommandParser.Parse(line));

    [Fact]
    public void A_topic_can_be_seen_as_a_timeline_or_by_its_indicators()
    {
        Assert.Equal(new ChatCommand.Timeline("wannacry since:2017-05"), CommandParser.Parse("timeline wannacry since:2017-05"));
        Assert.Equal(new ChatCommand.Indicators("CVE-2017-0144"), CommandParser.Parse("/brief IOCs  CVE-2017-0144"));
    }

    [Theory]
    [InlineData("watches", "watches", false)]
    [InlineData("digest daily 08:30 Europe/Berlin topics:a,b", "digest daily", true)]
    [InlineData("digest  WEEKLY monday 08:30 Europe/Berlin", "digest weekly", true)]
    [InlineData("digest cron \"0 8 * * *\" UTC", "digest cron", true)]
    [InlineData("digest now since:8h", "digest now", true)]
    [InlineData("digest off", "digest off", true)]
    [InlineData("quiet 22:00-07:00", "quiet", true)]
    [InlineData("watch kev for 30d exploited", "watch", true)]
    [InlineData("watch supply chain attacks", "watch", true)]
    [InlineData("unwatch 2", "unwatch", true)]
    public void Every_other_word_of_the_grammar_is_known(string line, string word, bool posts) =>
        Assert.Equal(new ChatCommand.NotBuilt(word, posts), CommandParser.Parse(line));

    [Theory]
    [InlineData("show b-7K3F", "b-7K3F")]
    [InlineData("show 7k3f", "b-7K3F")]
    [InlineData("/brief SHOW B-oilu", "b-011V")]
    [InlineData("show b-7K3FQ2", "b-7K3FQ2")]
    public void An_id_is_read_as_people_type_it(string line, string id) => Assert.Equal(new ChatCommand.Show(id), CommandParser.Parse(line));

    [Theory]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("<http://example.org/a|example.org>", "http://example.org/a")]
    public void An_address_alone_asks_for_its_article(string line, string address) =>
        Assert.Equal(new ChatCommand.BriefArticle(address), CommandParser.Parse(line));

    [Fact]
    public void Every_line_is_something()
    {
        Cases.ForAll(Gen.String, 3_000, line => Assert.NotNull(CommandParser.Parse(line)));
        var words = Gen.OneOf("/brief", "help", "show", "b-", "7K3F", "digest", "now", "watch", "out", "for", "quiet", "22:00-07:00", "<", ">", "|", "https://a.example/", "\n", "\u202e");
        Cases.ForAll(words.Array[0, 6].Select(parts => string.Join(' ', parts)), 3_000, line => Assert.NotNull(CommandParser.Parse(line)));
    }
}
