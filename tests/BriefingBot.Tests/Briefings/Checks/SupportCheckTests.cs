using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class SupportCheckTests
{
    private const string Attack = "Crooks broke into computers of the brewer Lowen and took customer data. It resumed deliveries after three days.";

    [Theory]
    [InlineData("Hackers broke into machines of the brewer Lowen and stole customer data.")]
    [InlineData("Customer data of the brewer Lowen was stolen by attackers.")]
    public void A_paraphrase_in_the_words_of_the_field_is_kept(string sentence) => Judged.IsKept(Attack, sentence);

    [Fact]
    public void A_cause_that_the_source_does_not_give_is_dropped() =>
        Judged.IsDropped(Attack, "Lowen resumed deliveries because it paid a ransom.", CheckCode.Invention);

    [Fact]
    public void What_the_source_does_not_speak_of_is_dropped() =>
        Judged.IsDropped(Attack, "Lowen empties Swiss vaults at night.", CheckCode.Support);

    [Fact]
    public void Facts_of_two_articles_are_not_told_of_one_thing()
    {
        var sources = new Dictionary<int, CheckedText>
        {
            [1] = new(1, "Hospitals hit", "Redlatch encrypted hospital computers on Friday.", Judged.Sunday),
            [2] = new(2, "Insurer counts records", "The insurer Corwen said 2.9 million records were copied.", Judged.Sunday),
        };

        Assert.False(SentenceChecks.Judge("Redlatch encrypted hospital computers on Friday and copied 2.9 million records.", [1, 2], sources).IsKept);
    }
}
