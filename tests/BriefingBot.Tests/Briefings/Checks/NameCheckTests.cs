using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData("The National Security Agency used the hole.", "The NSA used the hole.")]
    [InlineData("The NSA used the hole.", "The National Security Agency used the hole.")]
    [InlineData("The British researcher registered a domain.", "A researcher from the UK registered a domain.")]
    [InlineData("An American company was hit.", "A US company was hit.")]
    public void Abbreviations_and_peoples_are_the_names_that_they_stand_for(string article, string sentence) => Judged.IsKept(article, sentence);

    [Theory]
    [InlineData("The NSA used the hole.", "The FBI used the hole.")]
    [InlineData("Kaspersky found the code.", "Symantec found the code.")]
    [InlineData("The South Korean company was hit.", "The Chinese company was hit.")]
    public void A_name_that_the_passage_does_not_have_is_dropped(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Name);

    [Fact]
    public void The_title_names_what_the_text_speaks_of() =>
        Judged.IsKept("It spreads over SMB. It was first seen on Friday. It encrypts files.", "Redlatch encrypts files.", "Redlatch worm locks files");
}
