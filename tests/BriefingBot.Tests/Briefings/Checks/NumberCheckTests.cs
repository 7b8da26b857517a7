using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class NumberCheckTests
{
    private const string Toll = "The worm infected 300,000 computers and cost $4 billion. It hit 81 trusts and 595 practices.";

    [Theory]
    [InlineData("The worm infected 300K computers.")]
    [InlineData("The worm infected 0.3 million machines.")]
    [InlineData("Three hundred thousand computers were infected by the worm.")]
    [InlineData("The worm cost 4 billion dollars.")]
    [InlineData("The worm cost about $4bn.")]
    public void Numbers_are_compared_by_value(string sentence) => Judged.IsKept(Toll, sentence);

    [Theory]
    [InlineData("The worm infected 400,000 computers.", CheckCode.Number)]
    [InlineData("The worm infected 300 million computers.", CheckCode.Number)]
    [InlineData("The worm cost 4 billion euros.", CheckCode.Attachment)]
    [InlineData("The worm cost $300,000.", CheckCode.Attachment)]
    [InlineData("The worm hit 595 trusts.", CheckCode.Attachment)]
    [InlineData("The worm infected more than 300,000 computers.", CheckCode.Scope)]
    [InlineData("The worm infected up to 300,000 computers.", CheckCode.Scope)]
    public void A_number_of_another_value_unit_thing_or_limit_is_dropped(string sentence, CheckCode code) => Judged.IsDropped(Toll, sentence, code);

    [Fact]
    public void A_limit_of_the_source_is_not_left_out() =>
        Judged.IsDropped("At least 81 trusts were hit by the worm.", "The worm hit 81 trusts.", CheckCode.Scope);

    [Fact]
    public void The_reason_names_the_number_and_the_source() =>
        Assert.Equal("number: the number 400,000 is not in [1]", Judged.Against(Toll, "The worm infected 400,000 computers.").Reasons[0].ToString().Replace(" computers", "", StringComparison.Ordinal));
}
