using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Contracts;

/// <summary>Does a store give back what it was given?</summary>
public abstract class ReadingContract<TSubject> : ArticleStoreContract<TSubject>
    where TSubject : IArticleStoreSubject, new()
{
    [Fact]
    public async Task Every_field_comes_back()
    {
        Clock.Advance(TimeSpan.FromMilliseconds(123));
        await AddAsync(Some.Import("a") with
        {
            Title = "Grüße, 漢字 and 🔐 'quotes' \"double\" %_\\ -- ; drop",
            Text = "Line one\nline two\ttabbed. " + new string('x', 200_000),
            Url = "https://news.example/a?b=1&utm_source=rss#top",
            PublishedAt = new(2017, 5, 12, 14, 0, 0, 789, TimeSpan.FromHours(5.5)),
        });

        Assert.Equal(
            new Article(
                "a",
                1,
                "news.example",
                "Grüße, 漢字 and 🔐 'quotes' \"double\" %_\\ -- ; drop",
                "https://news.example/a?b=1&utm_source=rss#top",
                new(2017, 5, 12, 8, 30, 0, 789, TimeSpan.Zero),
                PublishedClamped: false,
                Clock.GetUtcNow(),
                "Line one\nline two\ttabbed. " + new string('x', 200_000)),
            Assert.Single(await Store.ReadAsync(["a"], Cancellation)));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.999Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    public async Task Times_of_any_age_come_back(string time)
    {
        var published = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        await AddAsync(Some.Import("a") with { PublishedAt = published });
        Assert.Equal(published, Assert.Single(await Store.ReadAsync(["a"], Cancellation)).PublishedAt);
    }

    [Fact]
    public async Task No_title_and_no_date_come_back_as_none()
    {
        await AddAsync(Some.Import("a") with { Title = "", PublishedAt = null });
        var article = Assert.Single(await Store.ReadAsync(["a"], Cancellation));
        Assert.Equal(("", null), (article.Title, article.PublishedAt));
    }

    [Fact]
    public async Task Unknown_ids_are_left_out()
    {
        await AddAsync(Some.Import("a"));
        Assert.Equal("a", Assert.Single(await Store.ReadAsync(["b", "a", "A", "a "], Cancellation)).Id);
        Assert.Empty(await Store.ReadAsync([], Cancellation));
        Assert.Empty(await Store.ReadMentionsAsync([], Cancellation));
        Assert.Empty(await Store.ListIdsAsync("unknown.example", Cancellation));
    }

    [Fact]
    public async Task A_thousand_are_read_at_once()
    {
        await StoreAsync(Some.Imports("a", 1_000));
        var ids = await IdsAsync();
        Assert.Equal(ids, (await Store.ReadAsync(ids, Cancellation)).Select(article => article.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mentions_are_those_of_the_newest_version()
    {
        await AddAsync(Some.Import("a", "The flaw CVE-2017-0144 was used.") with { Title = "CVE-2017-0143 and MS17-010" });
        await AddAsync(Some.Import("b", "Nothing is named."));
        Assert.Equal(3, (await Store.ReadMentionsAsync(["a", "b"], Cancellation))["a"].Count());

        await StoreAsync(Some.Import("a", "Then CVE-2017-0145 was used."));
        var mentions = await Store.ReadMentionsAsync(["a", "b"], Cancellation);
        Assert.Equal([new Mention(new(IdentifierKind.Cve, "CVE-2017-0145"), InTitle: false, 5, 13, IdentifierExtractor.Revision)], mentions["a"]);
        Assert.Empty(mentions["b"]);
        Assert.Equal(mentions["a"], (await HistoryAsync("a")).Mentions);
    }

    [Fact]
    public async Task Counts_are_of_what_is_there()
    {
        await StoreAsync(
            Some.Import("a") with { PublishedAt = new(2017, 5, 12, 0, 0, 0, TimeSpan.Zero) },
            Some.Import("b") with { PublishedAt = new(2014, 4, 7, 0, 0, 0, TimeSpan.Zero) },
            Some.Import("c") with { PublishedAt = null },
            Some.Import("d") with { Source = Some.Source("other.example"), PublishedAt = new(2021, 12, 10, 0, 0, 0, TimeSpan.Zero) });
        await StoreAsync(Some.Import("b", "Another text.") with { PublishedAt = new(2015, 4, 7, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(new(4, 2, 5), await Store.CountAsync(Cancellation));
        Assert.Equal(5, await Store.ReadSequenceAsync(Cancellation));
    }

    [Fact]
    public async Task Sources_keep_what_they_were_added_with()
    {
        var krebs = new Source("krebs", "Krebs on Security", "research", 1.5, Tlp.AmberStrict, Sample: true, LastPollAt: Clock.GetUtcNow());
        await Sources.AddMissingAsync([krebs, Some.Source()], Cancellation);
        await Sources.AddMissingAsync([krebs with { Name = "Another name", Weight = 5 }], Cancellation);
        Assert.Equal([krebs, Some.Source()], await Sources.ListAsync(Cancellation));
    }
}
