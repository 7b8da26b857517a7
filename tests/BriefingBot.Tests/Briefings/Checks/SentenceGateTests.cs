using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Checks;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval.Passages;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class SentenceGateTests
{
    private const string Stored = "Foobar is a worm. It struck Acme on 12 May 2017.";

    [Fact]
    public void A_quotation_with_its_citation_passes_with_full_support()
    {
        var passed = SentenceGate.Judge(Draft("Foobar is a worm.", [1], new CitedPassage(1, new(0, 17))), Evidence()).Passed;

        Assert.NotNull(passed);
        Assert.Equal(1, passed.Support);
        Assert.Equal([1], passed.Citations);
    }

    [Fact]
    public void A_sentence_without_a_citation_is_dropped() =>
        Assert.Null(SentenceGate.Judge(Draft("Foobar is a worm.", [], new CitedPassage(1, new(0, 17))), Evidence()).Passed);

    [Fact]
    public void A_citation_of_an_article_that_was_not_retrieved_is_dropped() =>
        Assert.Null(SentenceGate.Judge(Draft("Foobar is a worm.", [9], new CitedPassage(9, new(0, 17))), Evidence()).Passed);

    [Fact]
    public void A_sentence_that_its_passage_does_not_hold_is_dropped() =>
        Assert.Null(SentenceGate.Judge(Draft("Foobar empties Swiss bank vaults at night.", [1], new CitedPassage(1, new(0, 17))), Evidence()).Passed);

    private static DraftSentence Draft(string text, int[] citations, params CitedPassage[] passages) => new(text, citations, passages, Facet.Definition);

    private static Evidence Evidence()
    {
        var article = new Article("1", 1, "acme", "Foobar", "https://acme.invalid/1", new(2017, 5, 13, 0, 0, 0, TimeSpan.Zero), false, default, Stored);
        var plan = new QueryPlan(new("foobar", ["foobar"], [], [], null, null, []), [], [], []);
        return new(plan, new(plan), [new(1, article, new("acme", "Acme"), 1, true, EvidenceText.Read(Stored))], [], []);
    }
}
