namespace BriefingBot.Tests.Briefings.Dates;

public sealed class CalendarDaysTests
{
    [Theory]
    [InlineData("The worm began on May 12.", "The worm began on May 12 [12 May 2017].")]
    [InlineData("The worm began on 12 May.", "The worm began on 12 May [12 May 2017].")]
    [InlineData("The worm began on the 12th of May.", "The worm began on the 12th of May [12 May 2017].")]
    [InlineData("Acme was told on Dec. 21.", "Acme was told on Dec. 21 [21 December 2016].")]
    [InlineData("The May 12 attack was large.", "The May 12 [12 May 2017] attack was large.")]
    [InlineData("Acme will stop it on June 30.", "Acme will stop it on June 30 [30 June 2017].")]
    [InlineData("It was seen today (16 May).", "It was seen today (16 May [16 May 2017]).")]
    public void A_day_without_its_year_is_the_nearest(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("It began on Friday, May 12.", "It began on Friday, May 12 [12 May 2017].")]
    [InlineData("It began on Friday 12 May in Oslo.", "It began on Friday 12 May [12 May 2017] in Oslo.")]
    [InlineData("It began on Friday (May 12) in Oslo.", "It began on Friday (May 12) [12 May 2017] in Oslo.")]
    [InlineData("It began on Friday, May 12, 2017.", "It began on Friday, May 12, 2017.")]
    [InlineData("It began on Friday 12 May 2017.", "It began on Friday 12 May 2017.")]
    [InlineData("It began on Monday, May 12.", "It began on Monday, May 12.")]
    public void A_weekday_with_its_date_lacks_only_the_year(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("It began on May 12, 2017.")]
    [InlineData("It began on 12 May 2016.")]
    [InlineData("It was closed from May 8-12.")]
    [InlineData("It was closed on May 8 and 9.")]
    [InlineData("It runs on Windows 10 May Update.")]
    [InlineData("September 11 was remembered.")]
    [InlineData("It was found on November 14.")]
    [InlineData("It was found on March 9, a year ago.")]
    [InlineData("It took part in Sept 2016 and on May 8.")]
    [InlineData("Users may 12 times try again.")]
    [InlineData("It was sold for $5 May be.")]
    public void What_stands_complete_or_has_two_readings_is_left_alone(string sentence) =>
        Assert.Equal(sentence, Dated.Complete(sentence));
}
