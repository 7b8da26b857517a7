using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class RoleCheckTests
{
    [Fact]
    public void The_passive_is_the_same_deed() => Judged.IsKept("Verisome bought Yodel in June.", "Yodel was bought by Verisome in June.");

    [Theory]
    [InlineData("Verisome bought Yodel in June.", "Yodel bought Verisome in June.")]
    [InlineData("Verisome bought Yodel in June.", "Verisome was bought by Yodel in June.")]
    [InlineData("The White House blamed Norland for the attack.", "Norland blamed the White House for the attack.")]
    public void Who_did_it_and_whom_it_was_done_to_are_not_exchanged(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Role);
}
