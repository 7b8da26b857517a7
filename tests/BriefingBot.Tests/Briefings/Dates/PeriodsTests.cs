namespace BriefingBot.Tests.Briefings.Dates;

public sealed class PeriodsTests
{
    [Theory]
    [InlineData("It was found last week.", "It was found last week [8–14 May 2017].")]
    [InlineData("Last week's worm was stopped.", "Last week's [8–14 May 2017] worm was stopped.")]
    [InlineData("It was found earlier this week.", "It was found earlier this week [15–21 May 2017].")]
    [InlineData("It was patched last month.", "It was patched last month [April 2017].")]
    [InlineData("It was patched earlier this month.", "It was patched earlier this month [May 2017].")]
    [InlineData("It was found late last year.", "It was found late last year [2016].")]
    [InlineData("It was the first this year.", "It was the first this year [2017].")]
    [InlineData("It spread over the weekend.", "It spread over the weekend [13–14 May 2017].")]
    [InlineData("It spread last weekend.", "It spread last weekend [13–14 May 2017].")]
    public void A_period_is_counted_from_the_article(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData(2017, 6, 6, "29 May – 4 June 2017")]
    [InlineData(2017, 1, 4, "26 December 2016 – 1 January 2017")]
    [InlineData(2018, 1, 10, "1–7 January 2018")]
    public void A_week_says_once_what_both_its_ends_share(int year, int month, int day, string expected) =>
        Assert.Equal($"It was found last week [{expected}].", Dated.Complete("It was found last week.", new DateOnly(year, month, day)));

    [Theory]
    [InlineData("It was seen in the last week.")]
    [InlineData("The last month has been hard.")]
    [InlineData("It was its last year of support.")]
    [InlineData("It was patched in the last week of April.")]
    [InlineData("The number is the same as last year, in 2016.")]
    [InlineData("It will run over the weekend.")]
    [InlineData("It was a last-week decision.")]
    public void Other_weeks_months_and_years_are_left_alone(string sentence) =>
        Assert.Equal(sentence, Dated.Complete(sentence));

    [Fact]
    public void On_a_Sunday_no_week_is_sure() =>
        Assert.Equal("It was found last week.", Dated.Complete("It was found last week.", new DateOnly(2017, 5, 14)));
}
