using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class ScopeCheckTests
{
    [Theory]
    [InlineData("Many of the flaws were patched.", "All of the flaws were patched.")]
    [InlineData("The worm hit hospitals in England.", "The worm hit hospitals only in England.")]
    [InlineData("The worm hit hospitals in England.", "The largest worm ever hit hospitals in England.")]
    [InlineData("Most of the passwords were protected.", "The passwords were protected.")]
    public void A_sentence_claims_no_more_than_its_source(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Scope);
}
