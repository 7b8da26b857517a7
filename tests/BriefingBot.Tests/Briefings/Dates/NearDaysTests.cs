namespace BriefingBot.Tests.Briefings.Dates;

public sealed class NearDaysTests
{
    [Theory]
    [InlineData("Acme said yesterday that it was over.", "Acme said yesterday [15 May 2017] that it was over.")]
    [InlineData("Yesterday's attack was large.", "Yesterday's [15 May 2017] attack was large.")]
    [InlineData("It was stopped earlier today.", "It was stopped earlier today [16 May 2017].")]
    [InlineData("Acme said today that it was over.", "Acme said today [16 May 2017] that it was over.")]
    [InlineData("Acme announced on Twitter today that it was over.", "Acme announced on Twitter today [16 May 2017] that it was over.")]
    [InlineData("Today, Acme released a patch.", "Today [16 May 2017], Acme released a patch.")]
    public void Days_around_the_article_are_counted_from_it(string sentence, string expected) =>
        Assert.Equal(expected, Dated.Complete(sentence));

    [Theory]
    [InlineData("In today's world, worms are common.")]
    [InlineData("Acme said that today nobody is safe.")]
    [InlineData("Worms today are faster.")]
    [InlineData("Today, worms are faster.")]
    [InlineData("“We learned of it yesterday,” Jane Roe said.")]
    [InlineData("\"It was stopped earlier today,\" Jane Roe said.")]
    public void These_times_and_days_of_speech_are_left_alone(string sentence) =>
        Assert.Equal(sentence, Dated.Complete(sentence));
}
