using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class OppositeCheckTests
{
    [Theory]
    [InlineData("The shares rose in late trading.", "The shares fell in late trading.")]
    [InlineData("The document asks readers to enable macros.", "The document asks readers to disable macros.")]
    [InlineData("The library accepts expired tokens.", "The library rejects expired tokens.")]
    [InlineData("The flaw was fixed on 31 May, but attacks had started four days earlier.", "The flaw was fixed on 31 May, four days before attacks started.")]
    public void The_opposite_of_the_source_is_dropped(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Opposite);

    [Fact]
    public void The_same_order_may_be_told_from_its_other_end() =>
        Judged.IsKept("The flaw was fixed on 31 May, but attacks had started four days earlier.", "The flaw was fixed on 31 May, four days after attacks started.");
}
