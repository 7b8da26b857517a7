using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class WayInCueTests
{
    [Theory]
    [InlineData("Foobar exploits a flaw in SMB.")]
    [InlineData("The vulnerability allows an attacker to run commands on the server.")]
    [InlineData("Foobar is delivered through phishing campaigns.")]
    [InlineData("E-mails that purport to be from the bank ask for the password.")]
    [InlineData("The campaign lures users into giving up their passwords.")]
    [InlineData("The Foobar group used brute force against RDP.")]
    public void How_it_gets_in_is_said(string text) => Assert.True(WayInCue.Of(text) >= 0.5);

    [Theory]
    [InlineData("There is no evidence that attackers exploited the flaw.")]
    [InlineData("Phishing attacks on the shop go on.")]
    [InlineData("A researcher reported the bug using the vendor's vulnerability reporting process.")]
    [InlineData("The flaws have been assigned CVE-2017-1234.")]
    [InlineData("The malware spread rapidly through networks worldwide.")]
    public void To_name_a_weakness_is_not_enough(string text) => Assert.True(WayInCue.Of(text) < 0.5);

    [Fact]
    public void The_id_of_the_flaw_makes_it_better() =>
        Assert.True(WayInCue.Of("Foobar exploits CVE-2017-1234, a flaw in SMB.") > WayInCue.Of("Foobar exploits a flaw in SMB."));
}
