using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class HousekeepingTests
{
    [Theory]
    [InlineData("Example News has reached out to Acme for additional comment and will update should they respond.")]
    [InlineData("Acme was not immediately available for comment outside business hours.")]
    [InlineData("Acme declined to say which flaw was used.")]
    [InlineData("A spokesman did not immediately respond to an e-mail.")]
    [InlineData("This story has been updated with a statement by Acme.")]
    [InlineData("Customers using Acme Total Guard are already protected from Foobar.")]
    public void An_article_that_speaks_of_its_own_making_tells_no_news(string text) =>
        Assert.True(Given.One(text, SentenceShape.IsHousekeeping));

    [Theory]
    [InlineData("Acme reached an agreement with the hackers.")]
    [InlineData("The worm responded to commands from a server.")]
    [InlineData("Acme updated its story of the breach in court.")]
    [InlineData("Acme declined to pay the ransom.")]
    public void Acts_of_those_it_writes_about_are_news(string text) =>
        Assert.False(Given.One(text, SentenceShape.IsHousekeeping));
}
