using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class NegationCheckTests
{
    [Theory]
    [InlineData("The city did not pay the ransom.", "The city refused to pay the ransom.")]
    [InlineData("The hosted service was not affected.", "The hosted service was unaffected.")]
    [InlineData("The company denied that its servers had been hacked.", "The company denied its servers had been breached.")]
    [InlineData("There is no evidence that data was stolen.", "No sign has been found that data was stolen.")]
    [InlineData("Addresses were stolen; names and passwords were not.", "Names and passwords were not stolen.")]
    [InlineData("The trains kept running.", "The trains never stopped running.")]
    public void A_denial_may_be_said_in_other_words(string article, string sentence) => Judged.IsKept(article, sentence);

    [Theory]
    [InlineData("The city did not pay the ransom.", "The city did pay the ransom.")]
    [InlineData("The city paid the ransom.", "The city did not pay the ransom.")]
    [InlineData("The hosted service was not affected.", "The hosted service was affected.")]
    [InlineData("The company denied that its servers had been hacked.", "The company said that its servers had been hacked.")]
    [InlineData("There is no evidence that data was stolen.", "There is evidence that data was stolen.")]
    [InlineData("Addresses were stolen; names and passwords were not.", "Names and passwords were stolen.")]
    public void A_denial_is_neither_dropped_nor_invented(string article, string sentence) => Judged.IsDropped(article, sentence, CheckCode.Negation);
}
