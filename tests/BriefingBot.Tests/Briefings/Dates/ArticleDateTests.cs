using BriefingBot.Briefings.Dates;

namespace BriefingBot.Tests.Briefings.Dates;

public sealed class ArticleDateTests
{
    private static readonly DateOnly Day = new(2017, 6, 27);

    [Theory]
    [InlineData("https://news.example/a-title")]
    [InlineData("https://news.example/2017/06/27/a-title")]
    [InlineData("https://news.example/2017/6/25/123/a-title")]
    [InlineData("https://news.example/2017/jun/28/a-title")]
    [InlineData("https://news.example/a-title-2017-06-27.html")]
    [InlineData("https://news.example/story-20170627-a.html")]
    [InlineData("https://news.example/2017/06/a-title")]
    [InlineData("https://news.example/2017/06/136500/a-title")]
    [InlineData("https://news.example/article/20171345")]
    [InlineData("https://news.example/story/1201612019")]
    public void A_date_is_trusted_when_the_address_agrees_or_says_nothing(string url) =>
        Assert.True(ArticleDate.Of(Day, clamped: false, url, "The worm spread.").IsTrusted);

    [Theory]
    [InlineData("https://news.example/2016/06/27/a-title")]
    [InlineData("https://news.example/2017/6/24/123/a-title")]
    [InlineData("https://news.example/2017/jan/27/a-title")]
    [InlineData("https://news.example/a-title-2018-06-27.html")]
    [InlineData("https://news.example/story-20160627-a.html")]
    [InlineData("https://news.example/2017/05/a-title")]
    public void A_date_is_not_trusted_when_the_address_says_another(string url) =>
        Assert.False(ArticleDate.Of(Day, clamped: false, url, "The worm spread.").IsTrusted);

    [Theory]
    [InlineData("KIEV, June 26 (AP) — The worm spread.", true)]
    [InlineData("KIEV, June 26, 2017 — The worm spread.", true)]
    [InlineData("KIEV, May 26 (AP) — The worm spread.", false)]
    [InlineData("KIEV, June 26, 2016 — The worm spread.", false)]
    [InlineData("On May 12, the worm spread.", true)]
    public void A_dateline_may_contradict_it(string text, bool trusted) =>
        Assert.Equal(trusted, ArticleDate.Of(Day, clamped: false, "https://news.example/a", text).IsTrusted);

    [Fact]
    public void No_date_and_a_clamped_one_are_not_trusted()
    {
        Assert.False(ArticleDate.Of(null, clamped: false, "https://news.example/2017/06/27/a", "The worm spread.").IsTrusted);
        Assert.False(ArticleDate.Of(Day, clamped: true, "https://news.example/2017/06/27/a", "The worm spread.").IsTrusted);
    }

    [Fact]
    public void The_days_that_an_article_bears_are_kept()
    {
        var date = ArticleDate.Of(Day, clamped: false, "https://news.example/2017/06/26/a", "KIEV, June 25 (AP) — The worm spread.");

        Assert.Equal((new DateOnly(2017, 6, 25), Day), (date.First, date.Last));
    }
}
