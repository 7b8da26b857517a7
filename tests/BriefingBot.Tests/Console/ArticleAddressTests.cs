using BriefingBot.LocalConsole;
using CsCheck;

namespace BriefingBot.Tests.LocalConsole;

public sealed class ArticleAddressTests
{
    [Fact]
    public void Any_id_comes_back_out_of_its_address() => Gen.String[Gen.Char[' ', '\ud7ff'], 1, 30].Sample(id =>
        Assert.Equal(id, ArticleAddress.IdIn(ArticleAddress.Of(id, new("x", 3, 1), [new("y", 9, 1)]).Split('#')[0])));

    [Theory]
    [InlineData("/articles/")]
    [InlineData("/articles")]
    [InlineData("/")]
    [InlineData("/articles/?start=1")]
    public void Where_there_is_no_id_there_is_none(string target) => Assert.Null(ArticleAddress.IdIn(target));
}
