using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class FragmentTests
{
    [Theory]
    [InlineData("The worm spreads through an old flaw in SMB.")]
    [InlineData("Hackers demand 300 dollars for each machine.")]
    [InlineData("The attack hit hospitals across England.")]
    [InlineData("Microsoft patched the flaw in March.")]
    [InlineData("“We lost nothing,” Jane Roe told reporters.")]
    [InlineData("The bug affects version 4.7.5 (and older ones).")]
    [InlineData("iPhone users are not affected by it.")]
    [InlineData("Nobody isn't worried about a worm like that.")]
    public void A_sentence_with_a_finite_verb_stands_alone(string text) => Assert.False(Given.One(text, SentenceShape.IsFragment));

    [Theory]
    [InlineData("It was over.")]
    [InlineData("A server room at the Acme building in Oslo, Norway.")]
    [InlineData("Exterior of the hospital in the old town.")]
    [InlineData("A tool built by the agency for its own use.")]
    [InlineData("The tool (which was built in Oslo is free.")]
    [InlineData("“We lost nothing at all, and nobody paid.")]
    [InlineData("and then it went on to the next machine.")]
    public void Captions_halves_and_scraps_do_not(string text) => Assert.True(Given.One(text, SentenceShape.IsFragment));

    [Fact]
    public void A_part_of_a_longer_quotation_does_not()
    {
        const string Text = "“It is bad. Everything was lost in the fire. It will end,” she said.";

        Assert.True(SentenceShape.IsFragment(Text, SentenceSplitter.Split(Text)[1]));
    }
}
