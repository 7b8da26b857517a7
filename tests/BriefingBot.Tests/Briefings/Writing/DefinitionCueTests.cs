using System.Text.RegularExpressions;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Briefings.Writing;

public sealed class DefinitionCueTests
{
    [Theory]
    [InlineData("Foobar is a serious vulnerability in Acme’s routers that a student found in May.")]
    [InlineData("Foobar ransomware was one of the largest attacks of the year.")]
    [InlineData("Known as Foobar, the ransomware of unknown origin demands a ransom.")]
    [InlineData("A group known as the Foobar published a set of tools on Friday.")]
    [InlineData("Machines without the patch are open to Foobar, the exploit behind the outbreak of May.")]
    [InlineData("Foobar is an Israeli company that sells locks.")]
    public void What_it_is_is_said(string text) => Assert.True(Of(text) >= 0.5);

    [Theory]
    [InlineData("Foobar is a good reminder to patch.")]
    [InlineData("Foobar was not a targeted attack.")]
    [InlineData("Jane Roe, head of Acme, said that it was too early to tell who was behind the so-called Foobar.")]
    [InlineData("Acme says that it doubts, as do many of its customers and rivals abroad, that a group called Foobar has the data.")]
    [InlineData("Foobar, one of the largest laboratories of the country, said that it was hit.")]
    public void Something_else_is_said(string text) => Assert.True(Of(text) < 0.5);

    private static double Of(string text) => DefinitionCue.Of(text, new Regex("Foobar", RegexOptions.NonBacktracking));
}
