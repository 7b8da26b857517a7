using System.Globalization;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Retrieval.Queries;

public sealed class QueryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private static readonly AskerCalendar Calendar = new(Now, TimeZoneInfo.Utc);

    private static readonly Gen<string> Bit = Gen.OneOf(
        "since:", "until:", "source:", "sinse:", "9999-12-31", "0001-01-01", "9999-12", "9999", "999y", "99y", "999m", "7d", "today", "yesterday", "2017-02-30",
        "\"", "“", "”", ":", " ", "//", "http://a.example/", "CVE-2017-0144", "\ud800", "\udc00", "\0", "\u202e", "wannacry", "ß", "İ", "ﬁ", "𝒳", "1.2.3[.]4");

    [Fact]
    public void Any_text_is_a_query_or_a_complaint()
    {
        Cases.ForAll(Gen.String, 2_000, Parse);
        Cases.ForAll(Bit.Array[0, 12].Select(string.Concat), 5_000, Parse);
        Cases.ForAll(Bit.Array[1, 2].Select(string.Concat), 2_000, word => _ = TimeWord.Read(word, Calendar));
    }

    [Fact]
    public void A_day_begins_at_midnight_and_ends_with_the_next() => Cases.ForAll(Gen.DateOnly[new(1900, 1, 1), new(2199, 12, 31)], 2_000, day =>
    {
        var word = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(day, DateOnly.FromDateTime(TimeWord.Read(word, Calendar)!.From.UtcDateTime));
        Assert.Equal(TimeSpan.FromDays(1), TimeWord.Read(word, Calendar)?.End - TimeWord.Read(word, Calendar)?.From);
    });

    [Fact]
    public void So_many_days_or_hours_back_are_that_long_ago() => Cases.ForAll(Gen.Int[0, 36_525], 1_000, count =>
    {
        Assert.Equal(Now.AddHours(-count), TimeWord.Read($"{count}h", Calendar)?.From);
        Assert.Equal(Now.AddDays(-count), TimeWord.Read($"{count}d", Calendar)?.From);
        Assert.Equal(TimeWord.Read($"{count}d", Calendar)?.From, TimeWord.Read($"{count}d", Calendar)?.End);
    });

    [Theory]
    [InlineData("2017", "2017-01-01", "2018-01-01")]
    [InlineData("2017-12", "2017-12-01", "2018-01-01")]
    [InlineData("2016-02-29", "2016-02-29", "2016-03-01")]
    [InlineData("today", "2026-11-23", "2026-11-24")]
    [InlineData("yesterday", "2026-11-22", "2026-11-23")]
    public void A_time_is_a_span_of_whole_days(string word, string from, string end)
    {
        Assert.Equal(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), TimeWord.Read(word, Calendar)?.From);
        Assert.Equal(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), TimeWord.Read(word, Calendar)?.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("7")]
    [InlineData("36526d")]
    [InlineData("-7d")]
    [InlineData("2017-2-3")]
    [InlineData("2017-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("0001")]
    public void Anything_else_is_no_time(string word) => Assert.Null(TimeWord.Read(word, Calendar)?.From);

    [Theory]
    [InlineData("wannacry since:2017-06 until:2017-05", "since: lies after until:")]
    [InlineData("wannacry sice:7d", "There is no option sice:. Did you mean since:?")]
    [InlineData("wannacry source:", "source: needs the id of a source")]
    [InlineData("wannacry until:soon", "until:soon is no time.")]
    public void A_wrong_filter_is_said(string text, string complaint) =>
        Assert.StartsWith(complaint, Assert.IsType<QueryParse.Invalid>(QueryParser.Parse(text, Now)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("what happened to WannaCry in Beijing?", "wannacry beijing")]
    [InlineData("wannacry wannacry WANNACRY", "wannacry")]
    [InlineData("Müller's café", "muller cafe")]
    [InlineData("CVE-2017-0144 exploit", "exploit")]
    [InlineData("\"shadow brokers\" leak", "leak")]
    public void Content_words_are_left(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(text, Now)).Query.Words));

    private static void Parse(string text)
    {
        if (QueryParser.Parse(text, Now) is QueryParse.Parsed { Query: var query })
        {
            Assert.True(query.Words.Count <= 64);
            Assert.All(query.Words.Concat(query.Phrases), word => Assert.False(string.IsNullOrWhiteSpace(word)));
        }
    }
}
