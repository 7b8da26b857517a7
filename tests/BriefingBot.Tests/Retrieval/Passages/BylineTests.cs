using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Jane Roe")]
    [InlineData("By Jane Roe and John Q. Poe, Example News")]
    [InlineData("Jane Roe, Security Editor")]
    [InlineData("Jane Roe is a staff writer at Example News.")]
    [InlineData("(Reporting by Jane Roe in Oslo; Editing by John Poe)")]
    [InlineData("Jane Roe contributed reporting to this article.")]
    public void Lines_that_say_who_wrote_are_bylines(string text) => Assert.True(Given.One(text, SentenceShape.IsByline));

    [Theory]
    [InlineData("By Monday Morning the worm had reached Oslo.")]
    [InlineData("By paying the ransom, the town lost its money too.")]
    [InlineData("In turn, this kept the staff from the systems.")]
    [InlineData("Jane Roe is a victim of the breach.")]
    [InlineData("Research by the company Acme revealed a second flaw.")]
    public void Sentences_about_people_are_not(string text) => Assert.False(Given.One(text, SentenceShape.IsByline));
}
