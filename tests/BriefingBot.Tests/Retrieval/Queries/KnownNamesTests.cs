using BriefingBot.Briefings;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Retrieval.Queries;

public sealed class KnownNamesTests
{
    [Theory]
    [InlineData("wcry")]
    [InlineData("WannaCrypt")]
    [InlineData("wana decrypt0r")]
    [InlineData("who is behind wcry?")]
    [InlineData("ransomware:wcry")]
    [InlineData("malware:wannacry")]
    public async Task An_article_is_found_under_any_name_of_what_it_is_about(string question)
    {
        using var corpus = await FilledCorpus.OfAsync(Some.StoryAbout("WannaCry", "1"), Some.StoryAbout("Foobar", "2"));

        var briefing = await corpus.BriefAsync(question);

        Assert.Equal(BriefingStatus.Answered, briefing.Status);
        Assert.Equal(["1"], briefing.Sources.Select(source => source.ArticleId));
    }

    [Fact]
    public async Task The_head_line_says_the_other_names()
    {
        using var corpus = await FilledCorpus.OfAsync(Some.StoryAbout("WannaCry", "1"));

        var briefing = await corpus.BriefAsync("wcry");

        Assert.Equal("wcry", briefing.Headline.Topic);
        Assert.Equal(["WannaCry", "WannaCrypt", "WannaCryptor", "WanaCrypt0r"], briefing.Headline.Aliases.Take(4));
        Assert.Contains("also known as WannaCry, WannaCrypt,", BriefingReply.Of(briefing).Blocks.OfType<ReplyBlock.Heading>().Single().Context, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vulnerability_is_found_by_its_id_and_by_its_name()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("id", "Flaw in OpenSSL", "CVE-2014-0160 lets attackers read the memory of servers. Patch OpenSSL at once to close CVE-2014-0160, the agency advised."),
            Some.Story("name", "Heartbleed hits banks", "Heartbleed is a flaw that lets attackers read the memory of servers. Two banks lost keys to Heartbleed on Monday."),
            Some.StoryAbout("Foobar", "2"));

        Assert.Equal(["id", "name"], (await corpus.BriefAsync("heartbleed")).Sources.Select(source => source.ArticleId).Order());
        Assert.Equal(["id", "name"], (await corpus.BriefAsync("CVE-2014-0160")).Sources.Select(source => source.ArticleId).Order());
        Assert.Equal(["Heartbleed"], (await corpus.BriefAsync("cve:2014-0160")).Headline.Aliases);
    }

    [Fact]
    public async Task An_ordinary_word_is_looked_for_as_the_name_only()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("gang", "Play ransomware hits a city", "Play ransomware is a strain that hit the city of Foo. The Play gang took the data of 20,000 people, the mayor said."),
            Some.Story("game", "Children play", "Children play with ransomware at school. They play all day in a ransomware game that police made."));

        Assert.Equal(["gang"], (await corpus.BriefAsync("play ransomware")).Sources.Select(source => source.ArticleId));
        Assert.Equal(["gang"], (await corpus.BriefAsync("ransomware:play")).Sources.Select(source => source.ArticleId));
    }

    [Fact]
    public async Task Words_of_a_name_are_one_name()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("actor", "Lazarus Group robs a bank", "Lazarus Group is a band of thieves that robbed a bank of 81 million dollars. Hidden Cobra is what others call it."),
            Some.Story("other", "Trade group meets", "The group of bakers met on Friday. A group spokesman praised the bread of the group."));

        Assert.Equal(["actor"], (await corpus.BriefAsync("lazarus group")).Sources.Select(source => source.ArticleId));
        Assert.Equal(["actor"], (await corpus.BriefAsync("diamond sleet")).Sources.Select(source => source.ArticleId));
        Assert.Equal(BriefingStatus.NothingFound, (await corpus.BriefAsync("equation group")).Status);
    }

    [Fact]
    public async Task Options_narrow_and_are_enough_alone()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("apt28", "Fancy Bear phishes ministers", "Fancy Bear is a group that sent phishing mails to ministers. The phishing mails led to a false login page."),
            Some.Story("apt29", "Cozy Bear phishes too", "Cozy Bear is a group that sent phishing mails to embassies. The phishing mails held a false invitation."));

        Assert.Equal(["apt28"], (await corpus.BriefAsync("actor:apt28")).Sources.Select(source => source.ArticleId));
        Assert.Equal(["apt29"], (await corpus.BriefAsync("phishing actor:\"the dukes\"")).Sources.Select(source => source.ArticleId));
        Assert.Equal(BriefingStatus.NothingFound, (await corpus.BriefAsync("phishing actor:turla")).Status);
        Assert.Equal(BriefingStatus.NothingFound, (await corpus.BriefAsync("phishing cve:2017-0144")).Status);
    }

    [Fact]
    public async Task A_known_name_is_no_misspelling_of_another()
    {
        using var corpus = await FilledCorpus.OfAsync(Some.StoryAbout("Cerbex", "1"), Some.StoryAbout("Cerbex", "2"), Some.StoryAbout("Cerbex", "3"));

        var briefing = await corpus.BriefAsync("cerber");

        Assert.Equal(BriefingStatus.NothingFound, briefing.Status);
        Assert.Empty(briefing.Suggestions);
    }

    [Fact]
    public async Task A_misspelt_alias_is_corrected_and_then_known()
    {
        using var corpus = await FilledCorpus.OfAsync(Some.StoryAbout("WannaCrypt", "1"), Some.StoryAbout("WannaCrypt", "2"), Some.StoryAbout("WannaCry", "3"));

        var briefing = await corpus.BriefAsync("wannacript");

        Assert.Equal("wannacrypt", Assert.Single(briefing.Corrections).LookedFor);
        Assert.Contains("3", briefing.Sources.Select(source => source.ArticleId).Concat(briefing.Nearest.Select(article => article.ArticleId)));
    }

    [Fact]
    public async Task An_article_with_several_names_does_not_rise_above_one_that_says_more()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Some.Story("many", "Security roundup", "In the news: WannaCry, WCry, WannaCrypt, WanaCrypt0r, WannaCryptor. " + string.Concat(Enumerable.Repeat("Other matters were told as well. ", 12))),
            Some.Story("much", "WannaCry explained", "WannaCry is a worm. WannaCry spreads by itself. WannaCry encrypts files. " + string.Concat(Enumerable.Repeat("Other matters were told as well. ", 12))));

        var found = await corpus.Corpus.SearchAsync(
            new(((BriefingBot.Retrieval.Queries.QueryParse.Parsed)BriefingBot.Retrieval.Queries.QueryParser.Parse("wcry", corpus.Clock.GetUtcNow())).Query, new(BriefingBot.Articles.Tlp.Green), 10),
            TestContext.Current.CancellationToken);

        Assert.Equal(["much", "many"], found.Hits.Select(hit => hit.ArticleId));
    }
}
