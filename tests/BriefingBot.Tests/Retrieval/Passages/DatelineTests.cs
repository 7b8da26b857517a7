using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("MOSCOW — ")]
    [InlineData("LONDON (Reuters) - ")]
    [InlineData("HONG KONG (REUTERS) - ")]
    [InlineData("SAN FRANCISCO, May 12 (AP) — ")]
    [InlineData("INDIANAPOLIS, Ind.– ")]
    [InlineData("Moscow, June 27 (TASS) -- ")]
    [InlineData("(Reuters) - ")]
    [InlineData("(CNN)")]
    [InlineData("May 12, 2017 — ")]
    public void A_dateline_may_be_dropped(string dateline) =>
        Assert.Equal(dateline.Length, Dateline.Of(dateline + "The worm spread.").Length);

    [Theory]
    [InlineData("NATO — The alliance — was hit.")]
    [InlineData("The worm – a new one – was found.")]
    [InlineData("On Friday, May 12, a worm began to spread.")]
    [InlineData("IBM has patched it.")]
    [InlineData("WANNACRY — the worm — was found.")]
    [InlineData("MOSCOW — ")]
    public void Other_starts_may_not(string text) => Assert.Equal(0, Dateline.Of(text).Length);

    [Fact]
    public void A_dateline_may_hold_a_day_with_or_without_its_year()
    {
        Assert.Equal(new WrittenDate(null, 5, 12), Dateline.Of("SAN FRANCISCO, May 12 (AP) — The worm spread.").Date);
        Assert.Equal(new WrittenDate(2017, 6, 27), Dateline.Of("KIEV, 27 June 2017 — The worm spread.").Date);
        Assert.Null(Dateline.Of("KIEV — The worm spread.").Date);
    }

    [Fact]
    public void A_day_without_its_year_is_the_nearest_one()
    {
        Assert.Equal(new DateOnly(2016, 12, 30), new WrittenDate(null, 12, 30).Near(new DateOnly(2017, 1, 2)));
        Assert.Equal(new DateOnly(2016, 2, 29), new WrittenDate(null, 2, 29).Near(new DateOnly(2017, 1, 2)));
        Assert.Null(new WrittenDate(null, 2, 30).Near(new DateOnly(2017, 1, 2)));
    }
}
