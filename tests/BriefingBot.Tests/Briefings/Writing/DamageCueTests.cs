using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class DamageCueTests
{
    [Theory]
    [InlineData("Foobar encrypted more than 200,000 computers in 150 countries.")]
    [InlineData("The breach exposed data on 6 million of its customers.")]
    [InlineData("Foobar shut down the city's courts for a week.")]
    [InlineData("Foobar cost the shipping firm $300 million.")]
    [InlineData("Acme, whose service lets users manage accounts, says it has suffered a breach in which customer data was compromised.")]
    [InlineData("The hospital's computers were locked by Foobar.")]
    [InlineData("The data of about 9.4 million passengers had been accessed.")]
    public void Harm_that_was_done_is_damage(string text) => Assert.True(DamageCue.Of(text) >= 0.5);

    [Theory]
    [InlineData("There is no evidence that customer data was stolen.")]
    [InlineData("Acme does not believe that hackers breached any of its systems.")]
    [InlineData("The flaw could let attackers steal passwords.")]
    [InlineData("Acme had already fixed the flaws before they were exposed last week.")]
    [InlineData("Foobar appends a suffix to encrypted files.")]
    [InlineData("A group called Foobar dumped hacking tools for firewalls.")]
    [InlineData("Tighter rules saw losses double to £80.2 million at Foobar.")]
    [InlineData("Foobar resembles Quux, which infected 300,000 computers in May.")]
    [InlineData("Acme agreed to pay 575 million dollars to settle claims over the breach.")]
    [InlineData("Researchers can track Foobar by the ids in a file that lies on every infected system.")]
    [InlineData("Versions before 1.2 are affected by CVE-2018-1234.")]
    public void What_did_not_happen_or_happened_elsewhere_is_not(string text) => Assert.True(DamageCue.Of(text) < 0.5);

    [Fact]
    public void A_toll_in_thousands_tells_more_than_one_victim() =>
        Assert.True(DamageCue.Of("Foobar infected 300,000 computers.") > DamageCue.Of("Foobar infected computers at Acme."));
}
