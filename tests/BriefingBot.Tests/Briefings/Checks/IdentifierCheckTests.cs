using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class IdentifierCheckTests
{
    private const string Advisory =
        "Version 9.4.2 of DropGate fixes CVE-2021-30871. The dropper with the hash 9e107d9d372bb6826bd81d3542a419d6 contacts evil[.]com and 198.51.100.24.";

    [Theory]
    [InlineData("DropGate 9.4.2 fixes cve-2021-30871.")]
    [InlineData("The dropper contacts hxxp://evil.com.")]
    public void Identifiers_are_compared_by_their_one_form(string sentence) => Judged.IsKept(Advisory, sentence);

    [Theory]
    [InlineData("DropGate 9.4.2 fixes CVE-2021-30817.")]
    [InlineData("DropGate 9.4.3 fixes CVE-2021-30871.")]
    [InlineData("The dropper has the hash 9e107d9d372bb6826bd81d3542a419d7.")]
    [InlineData("The dropper contacts www.evil.net.")]
    [InlineData("The dropper contacts 198.51.100.42.")]
    public void An_identifier_that_the_passage_does_not_have_is_dropped(string sentence) => Judged.IsDropped(Advisory, sentence, CheckCode.Identifier);
}
