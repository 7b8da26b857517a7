using System.Globalization;
using BriefingBot.Feeds.Parsing.Dates;
using CsCheck;

namespace BriefingBot.Tests.Feeds.Parsing.Dates;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21")]
    [InlineData("Thu, 1 Jan 2004 19:48 -0500", "2004-01-02T00:48:00")]
    [InlineData("01 Jan 2004 19:48:21 +05:30", "2004-01-01T14:18:21")]
    [InlineData("Thu, 01 Jan 04 19:48:21 UT", "2004-01-01T19:48:21")]
    [InlineData("Thursday, 01-Jan-98 19:48:21 CET", "1998-01-01T18:48:21")]
    [InlineData("Thu,01 Jan 2004 19:48:21 GMT+0200 (EET)", "2004-01-01T17:48:21")]
    [InlineData("Wed, 19 Aug 2026 9:05:00 A.M. EST", "2026-08-19T14:05:00")]
    [InlineData("August 19, 2026 12:30 PM", "2026-08-19T12:30:00")]
    [InlineData("Aug 19 2026", "2026-08-19T00:00:00")]
    [InlineData("19. August 2026", "2026-08-19T00:00:00")]
    [InlineData("19.08.2026 10:00", "2026-08-19T10:00:00")]
    [InlineData("08/19/2026", "2026-08-19T00:00:00")]
    [InlineData("2026/08/19", "2026-08-19T00:00:00")]
    [InlineData("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06")]
    [InlineData("mié, 19 ago 2026 10:00:00 +0200", "2026-08-19T08:00:00")]
    [InlineData("mer., 19 août 2026 10:00:00 +0200", "2026-08-19T08:00:00")]
    [InlineData("Mi, 19 Mär 2026 10:00:00 +0100", "2026-03-19T09:00:00")]
    [InlineData("Ср, 19 августа 2026 10:00:00 MSK", "2026-08-19T07:00:00")]
    [InlineData("śr., 19 września 2026", "2026-09-19T00:00:00")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00")]
    [InlineData("2004년 05월 28일 오후 01:31:15", "2004-05-28T13:31:15")]
    [InlineData("2026年8月19日 10:00", "2026-08-19T10:00:00")]
    [InlineData("2026-08-19T10:00:00Z", "2026-08-19T10:00:00")]
    [InlineData("2026-08-19T10:00:00.1234567+02:00", "2026-08-19T08:00:00")]
    [InlineData("2026-08-19 10:00:00", "2026-08-19T10:00:00")]
    [InlineData("2026-08-19T10:00-0530", "2026-08-19T15:30:00")]
    [InlineData("20260819T100000Z", "2026-08-19T10:00:00")]
    [InlineData("20260819", "2026-08-19T00:00:00")]
    [InlineData("2026-08", "2026-08-01T00:00:00")]
    [InlineData("2026", "2026-01-01T00:00:00")]
    [InlineData("2003-335", "2003-12-01T00:00:00")]
    [InlineData("2026-W34-3", "2026-08-19T00:00:00")]
    [InlineData("1494928800", "2017-05-16T10:00:00")]
    [InlineData("1494928800000", "2017-05-16T10:00:00")]
    [InlineData("20170516100000", "2017-05-16T10:00:00")]
    public void Dates_of_the_wild_are_read(string written, string instant)
    {
        Assert.Equal(instant, FeedDate.Parse(written)?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("3 days ago")]
    [InlineData("05/06/2017")]
    [InlineData("Tue, 31 Feb 2017 10:00:00 GMT")]
    [InlineData("Tue, 16 May 2017 25:00:00 GMT")]
    [InlineData("2017-13-01")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +0000")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_or_two_is_unknown(string? written)
    {
        Assert.Null(FeedDate.Parse(written));
    }

    [Fact]
    public void Every_instant_comes_back_from_every_usual_form()
    {
        var instants = Gen.DateTime[new DateTime(1971, 1, 1), new DateTime(2199, 12, 31)].Select(time => new DateTime(time.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc));
        var offsets = Gen.Int[-14 * 4, 14 * 4].Select(quarters => TimeSpan.FromMinutes(15 * quarters));
        string[] forms = ["r", "yyyy-MM-dd'T'HH:mm:sszzz", "ddd, d MMM yyyy HH:mm:ss zzz", "dd MMMM yyyy, h:mm:ss tt zzz", "MMM d HH:mm:ss zzz yyyy"];
        Gen.Select(instants, offsets, Gen.Int[0, forms.Length - 1].Select(at => forms[at])).Sample((instant, offset, form) =>
        {
            var written = new DateTimeOffset(instant, TimeSpan.Zero).ToOffset(form == "r" ? TimeSpan.Zero : offset).ToString(form, CultureInfo.InvariantCulture);
            return FeedDate.Parse(written)?.UtcDateTime == instant;
        });
    }

    [Fact]
    public void No_text_whatever_throws()
    {
        string[] parts = ["2017", "May", "16", "T", "10:00", ":", "-", "+0530", "/", " ", "GMT", "99", "W", "mai", "24:00:00", ".", "오후", "9999", "0"];
        Gen.Int[0, parts.Length - 1].Select(at => parts[at]).Array[0, 12].Sample(text => FeedDate.Parse(string.Concat(text)) is null or { Offset.Ticks: 0 });
    }
}
