using System.Globalization;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Tests.Retrieval.Queries;

public sealed class TimesInWordsTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("phishing yesterday", "2026-11-23", "2026-11-24")]
    [InlineData("phishing today", "2026-11-24", "2026-11-25")]
    [InlineData("phishing last week", "2026-11-16", "2026-11-23")]
    [InlineData("last week phishing", "2026-11-16", "2026-11-23")]
    [InlineData("Phishing Last Week?", "2026-11-16", "2026-11-23")]
    [InlineData("phishing this month", "2026-11-01", "2026-12-01")]
    [InlineData("phishing last month", "2026-10-01", "2026-11-01")]
    [InlineData("phishing last year", "2025-01-01", "2026-01-01")]
    [InlineData("phishing since yesterday", "2026-11-23", null)]
    [InlineData("phishing since monday", "2026-11-23", null)]
    [InlineData("phishing since tuesday", "2026-11-17", null)]
    [InlineData("phishing since last week", "2026-11-16", null)]
    [InlineData("phishing since may 2017", "2017-05-01", null)]
    [InlineData("phishing since 12 may 2017", "2017-05-12", null)]
    [InlineData("phishing since May 12, 2017", "2017-05-12", null)]
    [InlineData("phishing until june 2017", null, "2017-07-01")]
    [InlineData("phishing until 2017-06-01", null, "2017-06-02")]
    [InlineData("phishing in may 2017", "2017-05-01", "2017-06-01")]
    [InlineData("phishing in december", "2025-12-01", "2026-01-01")]
    [InlineData("phishing in 2017", "2017-01-01", "2018-01-01")]
    [InlineData("phishing last 30 days", "2026-10-25 15:00", null)]
    [InlineData("phishing in the last 24 hours", "2026-11-23 15:00", null)]
    [InlineData("phishing over the past two weeks", "2026-11-10 15:00", null)]
    [InlineData("phishing in the last week", "2026-11-17 15:00", null)]
    [InlineData("phishing past year", "2025-11-24 15:00", null)]
    [InlineData("phishing between 2016 and may 2017", "2016-01-01", "2017-06-01")]
    [InlineData("phishing since:\"last week\"", "2026-11-16", null)]
    public void A_time_in_words_is_a_filter_and_no_word_of_the_topic(string typed, string? since, string? until)
    {
        var query = Parse(typed);

        Assert.Equal((Moment(since), Moment(until)), (query.Since, query.Until));
        Assert.Equal(["phishing"], query.Words);
    }

    [Theory]
    [InlineData("usa today breach")]
    [InlineData("the last of us")]
    [InlineData("last pass breach")]
    [InlineData("man in the middle")]
    [InlineData("in may ways")]
    [InlineData("between two worlds")]
    [InlineData("since when")]
    [InlineData("phishing since 31 february 2017")]
    [InlineData("\"last week\" tonight")]
    [InlineData("yesterday")]
    public void Words_that_only_look_like_a_time_stay_in_the_topic(string typed)
    {
        var query = Parse(typed);

        Assert.Equal(typed.StartsWith("in may", StringComparison.Ordinal), query.HasWindow);
    }

    [Fact]
    public void Who_writes_an_option_has_said_the_time()
    {
        var query = Parse("last week since:2017");

        Assert.Equal(Moment("2017-01-01"), query.Since);
        Assert.Equal(["last", "week"], query.Words);
    }

    [Fact]
    public void Days_are_the_askers()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var lateEvening = new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero);

        var query = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse("phishing today", lateEvening, berlin)).Query;

        Assert.Equal((Moment("2026-07-01 22:00"), Moment("2026-07-02 22:00")), (query.Since, query.Until));
    }

    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_when_the_clocks_have_gone_forward()
    {
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");

        var query = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse("phishing since:2026-03-29", Now, beirut)).Query;

        Assert.Equal(Moment("2026-03-28 22:00"), query.Since);
    }

    [Theory]
    [InlineData("phishing sinse:7d", "since:")]
    [InlineData("phishing untill:7d", "until:")]
    [InlineData("phishing scource:krebs", "source:")]
    public void An_unknown_option_names_the_nearest(string typed, string nearest) =>
        Assert.Contains($"Did you mean {nearest}?", Assert.IsType<QueryParse.Invalid>(QueryParser.Parse(typed, Now)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData(@"C:\Windows\System32")]
    [InlineData("fe80::1")]
    public void A_colon_of_an_address_or_a_path_makes_no_option(string typed) =>
        Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(typed, Now));

    private static Query Parse(string typed) => Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(typed, Now)).Query;

    private static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
