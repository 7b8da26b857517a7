using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class DanglingStartTests
{
    [Theory]
    [InlineData("He said that nothing was lost.")]
    [InlineData("It spreads by itself.")]
    [InlineData("They're paying the ransom.")]
    [InlineData("This was the second attack.")]
    [InlineData("Those machines were old.")]
    [InlineData("But Microsoft had patched it.")]
    [InlineData("However, Microsoft had patched it.")]
    [InlineData("Instead, Acme paid.")]
    [InlineData("As a result, trains stood still.")]
    [InlineData("In that case, the files are lost.")]
    [InlineData("After that, the worm slowed down.")]
    [InlineData("Because of this, hospitals closed.")]
    [InlineData("The company declined to comment.")]
    [InlineData("The firm's systems were down.")]
    [InlineData("The researchers found a second flaw.")]
    [InlineData("The report says that nothing was lost.")]
    [InlineData("The former was patched in May.")]
    [InlineData("The latter's owner paid.")]
    [InlineData("Both were arrested in Oslo.")]
    [InlineData("Another flaw was found in May.")]
    [InlineData("The same group wrote Petya.")]
    [InlineData("Two weeks later, the worm came back.")]
    [InlineData("One of them was arrested.")]
    [InlineData("We found a second flaw.")]
    [InlineData("“It is over,” said Jane Roe of Acme.")]
    [InlineData("Meanwhile, they waited.")]
    [InlineData("Before joining the bank, he wrote worms.")]
    [InlineData("In many of those cases, Acme paid.")]
    public void What_only_an_earlier_sentence_explains_dangles(string text) =>
        Assert.True(Given.One(text, SentenceShape.HasDanglingStart));

    [Theory]
    [InlineData("Microsoft patched the flaw in March.")]
    [InlineData("It is not known who wrote the worm.")]
    [InlineData("It was clear that nobody had patched.")]
    [InlineData("This week Acme paid the ransom.")]
    [InlineData("Those who paid got nothing back.")]
    [InlineData("Both Acme and Example Corp. were hit.")]
    [InlineData("So far, 300 victims have paid.")]
    [InlineData("Instead of paying, Acme restored its files.")]
    [InlineData("As a result of the attack, trains stood still.")]
    [InlineData("In addition to Acme, two banks were hit.")]
    [InlineData("The company that makes the router has patched it.")]
    [InlineData("The researchers at Acme found a second flaw.")]
    [InlineData("The report by Acme names no one.")]
    [InlineData("“We lost nothing,” said Jane Roe of Acme.")]
    [InlineData("When Jane Roe joined the bank, she wrote worms.")]
    [InlineData("When it comes to worms, Acme knows best.")]
    [InlineData("The worm encrypts files and asks for 300 dollars.")]
    public void What_explains_itself_does_not(string text) => Assert.False(Given.One(text, SentenceShape.HasDanglingStart));
}
