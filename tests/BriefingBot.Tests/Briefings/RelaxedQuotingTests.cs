using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings;

/// <summary>What is quoted of articles that hold no sentence such as the strict rules want.</summary>
public sealed class RelaxedQuotingTests
{
    [Theory]
    [InlineData("Foobar is a worm.")]
    [InlineData("Foobar struck Acme in Leeds. Nobody said a word.")]
    [InlineData("Acme shut the port of Leeds for a day.")]
    public async Task What_a_title_names_is_answered_from_its_short_article(string text)
    {
        using var corpus = await FilledCorpus.OfAsync(Article("a", "Foobar strikes", text));

        var briefing = await corpus.BriefAsync("foobar");

        Assert.Equal(BriefingStatus.Answered, briefing.Status);
        Assert.StartsWith(briefing.Sentences[0].Text, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Foobar struck.")]
    [InlineData("Is Foobar a worm of theirs?")]
    [InlineData("We saw Foobar in May.")]
    [InlineData("It is what Foobar does.")]
    [InlineData("Read more: Foobar is a worm.")]
    public async Task But_not_with_what_cannot_be_read_alone(string text)
    {
        using var corpus = await FilledCorpus.OfAsync(Article("a", "Foobar strikes", text));

        Assert.Equal(BriefingStatus.NothingFound, (await corpus.BriefAsync("foobar")).Status);
    }

    [Fact]
    public async Task Nor_from_an_article_that_only_mentions_the_name_beside_another_matter()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", "Quux opens a shop", "Quux opened a shop in Leeds. The owner likes tea. The owner has met Foobar twice."));

        Assert.Equal(BriefingStatus.NothingFound, (await corpus.BriefAsync("foobar ransom note")).Status);
    }

    [Fact]
    public async Task Where_a_strict_sentence_is_found_no_short_one_joins_it()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", "Foobar strikes", "Foobar is a worm that locked the computers of the port of Leeds."),
            Article("b", "Foobar again", "Foobar struck Acme on Friday."));

        Assert.Equal(["a"], (await corpus.BriefAsync("foobar")).Sources.Select(source => source.ArticleId));
    }

    [Fact]
    public async Task A_label_is_deserved_by_a_short_sentence_too()
    {
        using var corpus = await FilledCorpus.OfAsync(
            Article("a", "Foobar strikes", "Foobar is a worm."),
            Article("b", "Foobar again", "Foobar hit the port of Leeds."));

        Assert.Equal(["definition", "context"], (await corpus.BriefAsync("foobar")).Sentences.Select(sentence => sentence.Facet));
    }

    [Fact]
    public async Task Nothing_found_about_a_corrected_word_says_so()
    {
        using var corpus = await FilledCorpus.OfAsync(
            [.. Enumerable.Range(1, 3).Select(n => Article($"a{n}", "Foobar strikes", "Is Foobar a worm of theirs?"))]);

        var briefing = await corpus.BriefAsync("foobra");

        Assert.Equal((BriefingStatus.NothingFound, "foobar"), (briefing.Status, briefing.Headline.Topic));
        Assert.Equal(new SpellingChange("foobra", "foobar"), Assert.Single(briefing.Corrections));
    }

    private static ArticleDraft Article(string id, string title, string text) => new()
    {
        Id = id,
        Source = new(id, id.ToUpperInvariant()),
        Title = title,
        Url = $"https://{id}.invalid/{id}",
        PublishedAt = new DateTimeOffset(2017, 5, 1, 9, 0, 0, TimeSpan.Zero),
        Text = text,
    };
}
