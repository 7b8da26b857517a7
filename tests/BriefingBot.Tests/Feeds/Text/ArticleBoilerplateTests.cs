using BriefingBot.Feeds.Text;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Text;

public sealed class ArticleBoilerplateTests
{
    private const string Prose = "The worm spread to 300,000 computers within a day, researchers said.";

    [Theory]
    [InlineData("Read time 1min 50sec")]
    [InlineData("Reading time: 4 minutes")]
    [InlineData("Estimated reading time 4 min")]
    [InlineData("5 min read")]
    [InlineData("See also: A worm without a name")]
    [InlineData("Share this article")]
    [InlineData("Share on Facebook")]
    [InlineData("Facebook  Twitter  LinkedIn")]
    [InlineData("Tweet")]
    [InlineData("We use cookies to give you the best experience.")]
    [InlineData("By using this website you agree to our use of cookies.")]
    [InlineData("Advertisement")]
    [InlineData("Sign up for our daily newsletter")]
    public void A_line_of_the_page_goes(string line) => Assert.Equal($"{Prose}\n\n{Prose} Again.", ArticleBoilerplate.Remove($"{Prose}\n\n{line}\n\n{Prose} Again."));

    [Theory]
    [InlineData("Share prices of the vendor fell by a tenth.")]
    [InlineData("We use cookies that the browser signs, the vendor said in its advisory, and an attacker who steals one can sign in as anybody until the session ends, which by default is never; administrators should shorten that, end all sessions, and look for sign-ins from new addresses since the twelfth of May, when the flaw was first used.")]
    [InlineData("Facebook said that it had found the flaw.")]
    [InlineData("Related flaws were found in the same driver.")]
    [InlineData("See also the advisory of the vendor, which lists the fixed versions.")]
    [InlineData("Twitter was not affected.")]
    [InlineData("Reading time series from the sensor overflows the buffer.")]
    public void A_sentence_of_the_article_stays(string sentence) => Assert.Equal($"{Prose}\n\n{sentence}", ArticleBoilerplate.Remove($"{Prose}\n\n{sentence}"));

    [Fact]
    public void See_also_takes_the_titles_after_it_along() =>
        Assert.Equal(Prose, ArticleBoilerplate.Remove($"{Prose}\n\nSee also\n\nA worm without a name\nSix things to know about worms\n"));

    [Fact]
    public void See_also_before_more_of_the_article_is_only_a_line() =>
        Assert.Equal($"{Prose}\n\nA worm without a name\n\n{Prose} Again.", ArticleBoilerplate.Remove($"{Prose}\n\nSee also\n\nA worm without a name\n\n{Prose} Again."));

    [Fact]
    public void A_caption_that_stands_twice_goes() => Assert.Equal(Prose, ArticleBoilerplate.Remove($"The president.\nThe president.\n\n{Prose}"));

    [Fact]
    public void A_paragraph_that_stands_twice_stays_once()
    {
        var long20 = Prose + " It used a flaw that had been fixed two months before, and stopped when somebody registered a domain.";
        Assert.Equal(long20, ArticleBoilerplate.Remove($"{long20}\n\n{long20}"));
    }

    [Fact]
    public void Nothing_is_left_of_nothing() => Assert.Equal("", ArticleBoilerplate.Remove("\n\nSee also\n\n"));

    [Fact]
    public void The_article_that_the_project_started_from_keeps_its_own_words_only()
    {
        SharedData.Require();
        var text = ArticleBoilerplate.Remove(File.ReadAllText(SharedData.PathOf("seed-article.txt")));
        Assert.DoesNotContain("Read time", text, StringComparison.Ordinal);
        Assert.DoesNotContain("See also", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Russian president Vladimir Putin.", text, StringComparison.Ordinal);
        Assert.EndsWith("which leaked online in April.", text, StringComparison.Ordinal);
        Assert.Equal(10, text.Split("\n\n").Length);
    }
}
