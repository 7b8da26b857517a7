using BriefingBot.Feeds.Pages;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Tests.Feeds.Pages;

public sealed class EntryTextTests
{
    private const string Sentence = "The worm went from one hospital to the next within hours, the ministry said on Friday. ";

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(3, 3, true)]
    [InlineData(15, 15, true)]
    [InlineData(40, 40, false)]
    [InlineData(3, 15, false)]
    [InlineData(1, 4, true)]
    public void A_text_is_a_summary_when_it_is_short_and_sooner_where_nothing_else_is_given(int summary, int text, bool isSummary) =>
        Assert.Equal(isSummary, EntryText.IsOnlySummary(Entry(Times(summary), Times(text))));

    [Theory]
    [InlineData("It all began on Friday […]")]
    [InlineData("It all began on Friday [...]")]
    [InlineData("It all began on Friday…")]
    [InlineData("It all began on Friday... Read more")]
    [InlineData("It all began on Friday. Continue reading The worm of the year →")]
    [InlineData("It all began on Friday.\n\nRead the full article")]
    [InlineData("It all began on Friday. [Read more »]")]
    [InlineData("It all began on Friday [+4242 chars]")]
    [InlineData("Alles begann am Freitag. Weiterlesen")]
    [InlineData("Tout a commencé vendredi. Lire la suite")]
    [InlineData("It all began on Friday […]\n\nThe post The worm of the year appeared first on The News.")]
    public void A_text_that_breaks_off_is_a_summary_however_long(string end) => Assert.True(EntryText.IsOnlySummary(Entry("", Times(60) + end)));

    [Theory]
    [InlineData("It all began on Friday.")]
    [InlineData("It all began on Friday.\n\nThe post The worm of the year appeared first on The News.")]
    [InlineData("Analysts who want to learn more about it should read the advisory. It is long.")]
    [InlineData("The note said: \"pay...\" and nothing else.")]
    public void A_text_that_ends_is_none(string end) => Assert.False(EntryText.IsOnlySummary(Entry("", Times(60) + end)));

    private static string Times(int sentences) => string.Concat(Enumerable.Repeat(Sentence, sentences)).TrimEnd();

    private static FeedEntry Entry(string summary, string text) => new() { Title = "The worm", Summary = summary, Text = text };
}
