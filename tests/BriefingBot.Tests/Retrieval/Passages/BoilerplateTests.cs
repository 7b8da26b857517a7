using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

public sealed class BoilerplateTests
{
    [Theory]
    [InlineData("Read time 2min 10sec")]
    [InlineData("5 min read")]
    [InlineData("See also")]
    [InlineData("Related: Ten worms that shook the net")]
    [InlineData("Share this")]
    [InlineData("Follow us on Twitter")]
    [InlineData("Follow Jane Roe on Twitter @janeroe")]
    [InlineData("View the discussion thread.")]
    [InlineData("Subscribe to our newsletter and never miss a patch.")]
    [InlineData("Sign up for daily alerts")]
    [InlineData("Advertisement")]
    [InlineData("Story continues below")]
    [InlineData("Image: A server room in Oslo")]
    [InlineData("A server room in Oslo. (Getty Images)")]
    [InlineData("© 2017 Example Media. All rights reserved.")]
    [InlineData("Click here to read the report.")]
    [InlineData("Read more")]
    [InlineData("Updated: 12 May 2017 10:32")]
    [InlineData("12 May 2017")]
    [InlineData("LONDON, May 12 (Reuters)")]
    [InlineData("This article was originally published on 13 January 2017.")]
    [InlineData("[ Learn about top certificates: who they are for and what they cost.")]
    [InlineData("</text>")]
    public void Words_of_the_page_are_boilerplate(string text) => Assert.True(Given.One(text, SentenceShape.IsBoilerplate));

    [Theory]
    [InlineData("The site said that it would share this data with the police.")]
    [InlineData("The newsletter went to 40,000 people, and each of them was asked to sign up for a new account.")]
    [InlineData("Read access to the photo was granted to everybody who followed the account.")]
    [InlineData("Researchers clicked here and there until the image gave way.")]
    [InlineData("Copyright law does not protect a worm.")]
    [InlineData("Related malware was found in May.")]
    public void Articles_that_speak_of_such_things_are_not(string text) => Assert.False(Given.One(text, SentenceShape.IsBoilerplate));

    [Fact]
    public void A_caption_that_is_stored_twice_is_boilerplate_both_times()
    {
        const string Text = "Acme founder Jane Roe.\nAcme founder Jane Roe.\nJane Roe said that nothing was lost.";

        Assert.Equal([true, true, false], SentenceSplitter.Split(Text).Select(s => SentenceShape.IsBoilerplate(Text, s)));
    }

    [Fact]
    public void A_sentence_that_is_stored_twice_is_boilerplate_the_second_time()
    {
        const string Text = "Jane Roe said that nothing was lost. Jane Roe said that nothing was lost. Others disagreed.";

        Assert.Equal([false, true, false], SentenceSplitter.Split(Text).Select(s => SentenceShape.IsBoilerplate(Text, s)));
    }
}
