using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class SentenceShapeTests
{
    [Theory]
    [InlineData("Who wrote the worm?", true)]
    [InlineData("“Who wrote the worm?”", true)]
    [InlineData("“Who wrote it?” he asked.", false)]
    public void A_question_ends_in_a_question_mark(string text, bool expected) =>
        Assert.Equal(expected, Given.One(text, SentenceShape.IsQuestion));

    [Theory]
    [InlineData("What is known so far", true)]
    [InlineData("In the test, Acme found:", true)]
    [InlineData("The worm spread to hospitals and…", true)]
    [InlineData("The worm spread to hospitals ...", true)]
    [InlineData("The worm spread.", false)]
    [InlineData("“The worm spread.”", false)]
    [InlineData("She called it “over”", false)]
    public void What_has_no_stop_or_leads_on_is_unfinished(string text, bool expected) =>
        Assert.Equal(expected, Given.One(text, SentenceShape.IsUnfinished));

    [Theory]
    [InlineData("Acme will not pay the ransom In a rare move, officials named the worm.", true)]
    [InlineData("What the flaw does  Attackers can read all files.", true)]
    [InlineData("What to expectThe worm is still new.", true)]
    [InlineData("Foobar worm making a comeback The Foobar worm is made by one group.", true)]
    [InlineData("Acme found it on LinkedIn in May.", false)]
    [InlineData("Acme was hit by a group that calls itself The Brokers on Friday.", false)]
    [InlineData("Officials told The Example Times that they will not pay.", false)]
    [InlineData("He named A records and The Hague.", false)]
    public void A_heading_before_its_sentence_runs_on(string text, bool expected) =>
        Assert.Equal(expected, Given.One(text, SentenceShape.IsRunOn));

    [Theory]
    [InlineData("In May we found a second flaw.", true)]
    [InlineData("The worm was caught by our sensors.", true)]
    [InlineData("“We found a second flaw,” Jane Roe said.", false)]
    [InlineData("The US and Windows ME are not spoken of.", false)]
    public void An_author_speaks_in_the_first_person_outside_quotations(string text, bool expected) =>
        Assert.Equal(expected, Given.One(text, SentenceShape.IsFirstPerson));
}
