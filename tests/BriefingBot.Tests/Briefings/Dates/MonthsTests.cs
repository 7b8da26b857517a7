namespace BriefingBot.Tests.Briefings.Dates;

public sealed class MonthsTests
{
    [Theory]
    [InlineData("Acme patched it in March.", "Acme patched it in March [March 2017].")]
    [InlineData("In December, Acme was hit.", "In December [December 2016], Acme was hit.")]
    [InlineData("It was found in late April.", "It was found in late April [April 2017].")]
    [InlineData("Acme was hit last November.", "Acme was hit last November [November 2016].")]
    [InlineData("It was found in September last year.", "It was found in September last year [September 2016].")]
    [InlineData("It was patched in May this year.", "It was patched in May this year [May 2017].")]
    [InlineData("Attacks have been seen since January.", "Attacks have been seen since January [January 2017].")]
    public void A_month_without_its_year_is_the_latest(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("It was patched in March 2016.")]
    [InlineData("It was patched in March of that year.")]
    [InlineData("Acme will patch it in March.")]
    [InlineData("Support ends in July.")]
    [InlineData("It was patched in May.")]
    [InlineData("It was first seen in July.")]
    [InlineData("It was patched last April.")]
    [InlineData("In 2014, Acme was hit, and in March it paid.")]
    [InlineData("It was patched in March or April.")]
    [InlineData("In May's view, nothing was lost.")]
    [InlineData("In March's update, it was patched.")]
    public void What_has_two_readings_is_left_alone(string sentence) => Assert.Equal(sentence, Dated.Complete(sentence));

    [Fact]
    public void The_prime_minister_is_no_month() =>
        Assert.Equal(
            "Theresa May said that trust in May was lost.",
            Dated.Complete("Theresa May said that trust in May was lost.", new DateOnly(2017, 6, 20)));
}
