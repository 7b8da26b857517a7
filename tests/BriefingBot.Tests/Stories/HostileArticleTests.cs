using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Stories;

/// <summary>Texts that nobody wrote to be read.</summary>
public sealed class HostileArticleTests
{
    [Fact]
    public async Task Texts_without_sense_are_stories_of_their_own()
    {
        using var articles = await GroupedArticles.OfAsync(
            Some.Story("a", "", "", "one"),
            Some.Story("b", "", "", "two"),
            Some.Story("c", "spam", string.Join(' ', Enumerable.Repeat("spam", 100_000)), "three"),
            Some.Story("d", new string('A', 1_000), new string('x', 499_000), "four"),
            Some.Story("e", "\u202e\u0661\u0662 \ud83d\ude00", "12 34 56 $$$ 9999999999999999999999 %%%", "five"),
            Some.Story("f", string.Join(' ', Enumerable.Range(0, 150).Select(n => $"w{n}")), string.Concat(Enumerable.Repeat("A1b2.C3d4-", 20_000)), "six"));

        Assert.Equal("a | b | c | d | e | f", await articles.GroupsAsync());
    }

    [Fact]
    public async Task A_site_that_gives_every_article_the_same_text_does_not_make_one_story_of_them()
    {
        const string Notice = "Newly registered readers can log in to the site by refreshing the page or by going to another page of the site first.";
        string[] names = ["Norvex", "Ostrel", "Quillan", "Bramlo", "Thandril", "Zelkora"];
        using var articles = await GroupedArticles.OfAsync(
            [.. names.Select((name, at) => Some.Story($"{at}", $"{name} reports the theft of customer data", Notice, "daily"))]);

        Assert.Equal(names.Length, (await articles.StoriesAsync()).Count);
    }
}
