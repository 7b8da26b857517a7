using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class HedgeCheckTests
{
    [Theory]
    [InlineData("Insiders may have helped the thieves.", "Insiders possibly helped the thieves.")]
    [InlineData("Investigators suspect that insiders helped the thieves.", "Insiders are suspected of having helped the thieves.")]
    [InlineData("The flaw could allow attackers to run code.", "Attackers can run code through the flaw.")]
    [InlineData("Hackers tried to steal research.", "Hackers attempted to steal research.")]
    public void A_hedge_may_be_said_in_other_words(string article, string sentence) => Judged.IsKept(article, sentence);

    [Theory]
    [InlineData("Insiders may have helped the thieves.", "Insiders helped the thieves.")]
    [InlineData("The group allegedly stole the files.", "The group stole the files.")]
    [InlineData("Hackers tried to steal research.", "Hackers stole research.")]
    [InlineData("The number could grow on Monday.", "The number grew on Monday.")]
    [InlineData("Microsoft released the patch.", "Microsoft will release the patch.")]
    public void What_may_be_is_not_said_to_be(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Hedge);
}
