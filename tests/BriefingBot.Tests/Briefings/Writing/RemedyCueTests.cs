using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class RemedyCueTests
{
    [Theory]
    [InlineData("Everyone is urged to update Windows as described in MS17-010.")]
    [InlineData("Users should change their passwords.")]
    [InlineData("Install the update at once.")]
    [InlineData("Acme released a patch for Foobar on Monday.")]
    [InlineData("A free decryption tool for Foobar has been released.")]
    [InlineData("To close Foobar, update the library, then replace the keys.")]
    [InlineData("Agencies have until 25 May 2022 to apply updates.")]
    [InlineData("If a bill comes by mail, do not click on its links.")]
    public void What_to_do_is_said(string text) => Assert.True(RemedyCue.Of(text) >= 0.5);

    [Theory]
    [InlineData("The paper will update should they respond.")]
    [InlineData("The bug will be fixed this week.")]
    [InlineData("Acme has not released a patch for Foobar.")]
    [InlineData("The messages say that a font needs to be shown.")]
    public void Nothing_can_be_done_yet_or_nobody_is_told_to(string text) => Assert.True(RemedyCue.Of(text) < 0.5);

    [Fact]
    public void The_id_of_the_bulletin_makes_it_better() =>
        Assert.True(RemedyCue.Of("Acme released the patch MS17-010.") > RemedyCue.Of("Acme released a patch."));
}
