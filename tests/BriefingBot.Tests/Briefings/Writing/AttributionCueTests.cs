using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class AttributionCueTests
{
    [Theory]
    [InlineData("The White House blamed North Korea for the attack.")]
    [InlineData("Two Iranians were indicted over the attack on the city.")]
    [InlineData("A group called the Quux Crew claimed responsibility for the outage.")]
    [InlineData("Researchers at Acme said that a Russian group was behind the attack.")]
    [InlineData("The threat was the latest and, according to security experts, the most damaging set of stolen documents published by the Quux, which is believed to be tied to the Russian government.")]
    [InlineData("According to Acme, the attack was carried out by Chinese hackers.")]
    public void Somebody_says_who_it_was(string text) => Assert.True(AttributionCue.Of(text) >= 0.5);

    [Theory]
    [InlineData("The gang is believed to be tied to Russia.")]
    [InlineData("It is not known whether hackers of the group were behind it.")]
    [InlineData("Researchers cannot say whether Foobar is linked to the gang behind Quux.")]
    [InlineData("The hackers charged a ransom of two bitcoins.")]
    [InlineData("Acme takes responsibility for its customers' data.")]
    public void Nobody_is_held_responsible_by_anybody(string text) => Assert.True(AttributionCue.Of(text) < 0.5);
}
