using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings;

/// <summary>Which sentences of a few made-up articles an answer is made of.</summary>
public sealed class ChosenSentencesTests
{
    [Fact]
    public async Task Figures_that_differ_are_shown_with_their_sources_and_dates()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar worm spreads", "Foobar is a worm that spreads by itself from one machine to the next. Foobar has infected more than 200,000 computers in 90 countries, Acme said."),
            Article("b", 60, "Foobar: the bill", "Quux blamed North Korea for Foobar, which locked more than 300,000 computers in 90 countries. The Foobar worm was stopped."));

        var briefing = await corpus.BriefAsync("foobar");

        var disagreement = Assert.Single(briefing.Disagreements);
        Assert.Equal("computers hit", disagreement.About);
        Assert.Equal(
            ["more than 200,000 computers (1 May 2017)", "more than 300,000 computers (29 Jun 2017)"],
            disagreement.Sides.Select(side => side.Value));
        Assert.All(disagreement.Sides, side => Assert.NotEmpty(side.Citations));
    }

    [Fact]
    public async Task Tolls_of_two_victims_do_not_differ()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar hits Acme", "Foobar is a worm. Foobar has infected 2,000 computers at Acme, the company said on its site."),
            Article("b", 60, "Foobar hits Quux", "Foobar locked 3,800 computers at Quux, and the police arrested a Russian man over Foobar."));

        Assert.Empty((await corpus.BriefAsync("foobar")).Disagreements);
    }

    [Fact]
    public async Task No_facet_is_told_twice()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar phishing", "Foobar is delivered through phishing e-mails to clerks. A Foobar campaign lures users into opening a bill."),
            Article("b", 2, "Foobar again", "Foobar e-mails that purport to be from a bank ask for the password. Foobar exploits a flaw in a viewer, too."));

        var briefing = await corpus.BriefAsync("foobar");

        Assert.Single(briefing.Sentences, sentence => sentence.Facet == "way_in");
        Assert.All(briefing.Sentences, sentence => Assert.Contains(sentence.Facet, (string[])["way_in", "context"]));
    }

    [Fact]
    public async Task What_was_asked_for_comes_right_after_the_opening()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar worm spreads", "Foobar is a worm that spreads by itself from one machine to the next. Foobar has infected more than 200,000 computers in 90 countries, Acme said."),
            Article("b", 9, "Foobar: what to do", "Users should install the update of May against Foobar. Quux blamed North Korea for Foobar on Monday."));

        var briefing = await corpus.BriefAsync("what should we do about foobar");

        Assert.Equal(["definition", "remedy", "damage"], briefing.Sentences.Take(3).Select(sentence => sentence.Facet));
    }

    [Fact]
    public async Task A_claim_of_the_first_days_that_nobody_repeats_is_not_told()
    {
        const string More = " The Foobar worm struck on Friday, and offices closed.";
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar worm", "Foobar gets in via phishing campaigns, an agency said." + More),
            Article("b", 1, "Foobar strikes", "Foobar infected 20,000 computers on Friday in many countries." + More),
            Article("c", 2, "Foobar grows", "Foobar infected 40,000 computers by Sunday in many countries." + More),
            Article("d", 2, "Foobar halts", "Foobar was halted by a student in Leeds on Saturday evening." + More),
            Article("e", 3, "Foobar costs", "Foobar shut down the city's courts for a week in May." + More),
            Article("f", 60, "Foobar examined", "Foobar exploits a flaw in SMB that was fixed in March." + More));

        var text = string.Join(' ', (await corpus.BriefAsync("foobar")).Sentences.Select(sentence => sentence.Text));

        Assert.DoesNotContain("phishing", text, StringComparison.Ordinal);
        Assert.Contains("SMB", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_names_the_sentence_that_holds_both_comes_first_though_only_its_surname_speaks()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar worm spreads", "Foobar is a worm that spreads by itself from one machine to the next."),
            Article("b", 2, "Quuxov warns of tools", "The minister Boris Quuxov spoke in Leeds on tools that governments keep. Quuxov said there was no damage to banks in his country from Foobar."),
            Article("c", 3, "Quuxov opens a bridge", "Boris Quuxov opened a bridge in Leeds that had been closed for two years."));

        var briefing = await corpus.BriefAsync("quuxov foobar");

        Assert.Equal("Quuxov said there was no damage to banks in his country from Foobar.", briefing.Sentences[0].Text);
        Assert.Contains(briefing.Sentences, sentence => sentence.Text.StartsWith("Foobar is a worm", StringComparison.Ordinal));
        Assert.DoesNotContain((await corpus.BriefAsync("foobar")).Sentences, sentence => sentence.Text.StartsWith("Quuxov said", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_said_to_report_the_same_for_naming_the_same_topic()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", 1, "Foobar worm", "The Foobar worm locked 20,000 computers at the port of Leeds on Friday."),
            Article("b", 1, "Foobar strikes", "The Foobar worm locked 20,000 computers in the port of Leeds, police said."),
            Article("c", 2, "Foobar looks odd", "The Foobar worm carries a picture of a kitten in its second part."));

        var told = (await corpus.BriefAsync("foobar")).Sentences.ToDictionary(sentence => sentence.Text.Contains("kitten", StringComparison.Ordinal));

        Assert.Equal(2, told[false].Corroboration);
        Assert.Equal(1, told[true].Corroboration);
    }

    private static ArticleDraft Article(string id, int day, string title, string text) => new()
    {
        Id = id,
        Source = new(id, id.ToUpperInvariant()),
        Title = title,
        Url = $"https://{id}.invalid/{id}",
        PublishedAt = new DateTimeOffset(2017, 4, 30, 9, 0, 0, TimeSpan.Zero).AddDays(day),
        Text = text,
    };
}
