using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Tests.Briefings;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("Second massive Foobar-like attack identified")]
    [InlineData("The new worm is larger than Foobar")]
    [InlineData("The malware resembles the Foobar attack")]
    [InlineData("A month after Foobar, another worm struck")]
    public void A_text_that_measures_something_else_by_the_topic_is_not_about_it(string text) =>
        Assert.True(Comparison.IsAllThereIs(text, Foobar()));

    [Theory]
    [InlineData("Foobar spreads through a flaw in SMB")]
    [InlineData("The worm, called Foobar, struck on Friday")]
    [InlineData("Unlike Foobar, Foobar 2 has no kill switch")]
    [InlineData("Nothing of the kind")]
    public void A_text_that_speaks_of_the_topic_itself_is_no_comparison(string text) =>
        Assert.False(Comparison.IsAllThereIs(text, Foobar()));

    private static Topic Foobar() => new(new QueryPlan(
        new("foobar", ["foobar"], [], [], null, null, []),
        [new("foobar", "foobar", ["foobar"], 1, 5, true)],
        [],
        []));
}
