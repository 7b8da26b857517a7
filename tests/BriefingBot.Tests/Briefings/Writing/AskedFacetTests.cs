using BriefingBot.Briefings;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class AskedFacetTests
{
    [Fact]
    public void A_question_asks_for_something()
    {
        Assert.Equal(Facet.Attribution, AskedFacet.Of("who is behind foobar?"));
        Assert.Equal(Facet.Attribution, AskedFacet.Of("who attacked the city"));
        Assert.Equal(Facet.Remedy, AskedFacet.Of("what should we do about foobar"));
        Assert.Equal(Facet.Remedy, AskedFacet.Of("how do I protect against foobar"));
        Assert.Equal(Facet.WayIn, AskedFacet.Of("how does foobar spread"));
        Assert.Equal(Facet.Damage, AskedFacet.Of("how many were hit by foobar"));
    }

    [Theory]
    [InlineData("foobar")]
    [InlineData("doctor who fan site breach")]
    [InlineData("what is foobar")]
    public void A_topic_asks_for_everything(string topic) => Assert.Null(AskedFacet.Of(topic));
}
