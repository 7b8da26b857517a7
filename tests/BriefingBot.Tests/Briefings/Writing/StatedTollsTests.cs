using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class StatedTollsTests
{
    [Theory]
    [InlineData("Foobar hit more than 200,000 victims in 150 countries.", 200_000, "computers hit", "more than 200,000 victims")]
    [InlineData("Foobar locked 300K computers.", 300_000, "computers hit", "300K computers")]
    [InlineData("The breach may affect 143 million consumers.", 143_000_000, "people affected", "143 million consumers")]
    [InlineData("It exposed 1.5 million records.", 1_500_000, "records", "1.5 million records")]
    public void A_toll_is_read_by_value(string text, long count, string matter, string written)
    {
        var toll = Assert.Single(StatedTolls.Of(text));

        Assert.Equal(new(count, matter, written), toll);
    }

    [Theory]
    [InlineData("Foobar hit 81 hospitals.")]
    [InlineData("The breach affects up to 245,000 customers in the U.K.")]
    [InlineData("The ransom was 300,000 dollars.")]
    public void Small_figures_parts_and_sums_of_money_are_none(string text) => Assert.Empty(StatedTolls.Of(text));
}
