using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class DanglingSpeakerTests
{
    [Theory]
    [InlineData("“Windows is at risk,” he said.")]
    [InlineData("Nothing was lost, she added.")]
    [InlineData("“Nothing was lost,” the company said in a statement.")]
    [InlineData("“Nothing was lost,” said the researchers.")]
    [InlineData("Nothing was lost, according to the report.")]
    [InlineData("“Windows machines were hit first.”")]
    [InlineData("“Nothing was lost,” he told Reuters.")]
    public void Nobody_is_named_who_could_have_said_it(string text) =>
        Assert.True(Given.One(text, SentenceShape.HasDanglingSpeaker));

    [Theory]
    [InlineData("“Nothing was lost,” Jane Roe said.")]
    [InlineData("Jane Roe of Acme denied it, but she said files were lost.")]
    [InlineData("Acme patched the flaw, the company said.")]
    [InlineData("Researchers at Acme said they found a second flaw.")]
    [InlineData("A source told reporters that nothing was lost.")]
    [InlineData("Nothing was lost, according to a report by Acme.")]
    [InlineData("The worm calls itself “Petya” and spreads fast.")]
    public void The_speaker_is_in_the_sentence(string text) => Assert.False(Given.One(text, SentenceShape.HasDanglingSpeaker));
}
