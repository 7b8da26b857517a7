using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class ConnectiveTests
{
    [Theory]
    [InlineData("Meanwhile, the worm spread.", "Meanwhile, ")]
    [InlineData("In addition, Acme paid.", "In addition, ")]
    [InlineData("However, Acme paid.", "However, ")]
    [InlineData("Of course, however, Acme paid.", "Of course, however, ")]
    [InlineData("Instead, Acme paid.", "")]
    [InlineData("Reportedly, Acme paid.", "")]
    [InlineData("Also affected were two banks.", "")]
    [InlineData("In addition to Acme, two banks paid.", "")]
    [InlineData("However, ", "")]
    public void Adverbs_that_claim_nothing_may_be_dropped(string text, string dropped) =>
        Assert.Equal(dropped, text[..SentenceShape.LeadingConnective(text, new Sentence(0, text.Length))]);
}
