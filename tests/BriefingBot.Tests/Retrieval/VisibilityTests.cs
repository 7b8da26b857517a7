using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Retrieval;

/// <summary>What may not be seen shows nowhere: not as a hit, not as a number, not as a hint.</summary>
public sealed class VisibilityTests
{
    private static readonly ArticleDraft[] Open =
    [
        .. Enumerable.Range(1, 3).Select(n => Draft($"o{n}", "open", Tlp.Clear, "Foobar strikes", "Foobar is a worm that struck Acme. The bad rabbit sleeps in Paris.")),
        Draft("o4", "open", Tlp.Clear, "Paris", "Nothing happened in Paris."),
    ];

    private static readonly ArticleDraft[] Hidden =
    [
        .. Enumerable.Range(1, 3).Select(n => Draft($"h{n}", "secret", Tlp.Amber, "Quuxelbot plans", "Quuxelbot is a worm that struck Acme.")),
        .. Enumerable.Range(84, 3).Select(n => Draft($"h{n}", "secret", Tlp.Amber, "Grim Beetle strikes", "Grim Beetle is a worm that struck Acme.")),
        .. Enumerable.Range(4, 80).Select(n => Draft($"h{n}", "secret", Tlp.Amber, "Foobar", "Foobar again, foobaz too.")),
    ];

    [Theory]
    [InlineData("quuxelbto", "quuxelbot")]
    [InlineData("grimbeetle", "grim beetle")]
    public async Task A_correction_never_comes_from_a_hidden_article(string typed, string meant)
    {
        using var corpus = await FilledCorpus.OfAsync([.. Open, .. Hidden]);

        var seen = await corpus.BriefAsync(typed, Tlp.Amber);
        var unseen = await corpus.BriefAsync(typed, Tlp.Green);

        Assert.Equal(meant, Assert.Single(seen.Corrections).LookedFor);
        Assert.Empty(unseen.Corrections);
        Assert.Empty(unseen.Suggestions);
        Assert.Empty(unseen.Nearest);
        Assert.Equal((BriefingStatus.NothingFound, 4, 1), (unseen.Status, unseen.Searched.Articles, unseen.Searched.Sources));
    }

    [Fact]
    public async Task A_suggestion_never_comes_from_a_hidden_article()
    {
        using var corpus = await FilledCorpus.OfAsync([.. Open, Draft("h", "secret", Tlp.Amber, "Zyxwort", "Zyxwort grows.")]);

        Assert.Equal(["zyxwort"], (await corpus.BriefAsync("zyxwart", Tlp.Amber)).Suggestions);
        Assert.Empty((await corpus.BriefAsync("zyxwart", Tlp.Green)).Suggestions);
    }

    [Fact]
    public async Task Nor_does_one_come_from_a_withdrawn_article()
    {
        using var corpus = await FilledCorpus.OfAsync(Open);
        Assert.Equal("foobar", Assert.Single((await corpus.BriefAsync("foobra")).Corrections).LookedFor);

        foreach (var id in new[] { "o1", "o2", "o3" })
        {
            await corpus.Corpus.Corpus.Store.WithdrawAsync(id, "a test's", TestContext.Current.CancellationToken);
        }

        await corpus.Corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);

        var after = await corpus.BriefAsync("foobra");
        Assert.Empty(after.Corrections);
        Assert.Empty(after.Suggestions);
    }

    [Fact]
    public async Task A_hidden_source_changes_nothing_of_what_a_search_tells()
    {
        using var with = await FilledCorpus.OfAsync([.. Open, .. Hidden]);
        using var without = await FilledCorpus.OfAsync(Open);
        var words = Gen.OneOf("foobar", "foobra", "foobaz", "quuxelbot", "quuxelbto", "grimbeetle", "badrabbit", "rabbit", "beetle", "acme", "acne", "paris", "worm", "\"bad rabbit\"");

        var queries = new List<string>();
        Cases.ForAll(words.Array[1, 3], 40, query => queries.Add(string.Join(' ', query)));
        foreach (var query in queries)
        {
            Assert.Equal(await SearchAsync(without, query), await SearchAsync(with, query));
        }
    }

    [Fact]
    public async Task A_filter_by_source_reaches_no_hidden_one()
    {
        using var corpus = await FilledCorpus.OfAsync([.. Open, .. Hidden]);
        Assert.Equal("0 of 0", (await SearchAsync(corpus, "quuxelbot source:secret")).Split(';')[0]);
        Assert.Equal("3 of 3", (await SearchAsync(corpus, "foobar source:open")).Split(';')[0]);
    }

    /// <summary>All that a search tells but the scores, as one text.</summary>
    private static async Task<string> SearchAsync(FilledCorpus corpus, string query)
    {
        var parsed = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(query, corpus.Clock.GetUtcNow()));
        var found = await corpus.Corpus.SearchAsync(new(parsed.Query, new Clearance(Tlp.Green), 100), TestContext.Current.CancellationToken);
        var words = found.Plan.Words.Select(word => $"{word.Asked}→{word.Written} in {word.ArticleCount}, rarity {word.Rarity}{(word.IsNaming ? ", a name" : "")}");
        return $"{found.Hits.Count} of {found.Matches}; {string.Join("; ", words)}; {string.Join(' ', found.Plan.Suggestions)}; "
            + string.Join(' ', found.Hits.Select(hit => hit.ArticleId).Order(StringComparer.Ordinal));
    }

    private static ArticleDraft Draft(string id, string source, Tlp tlp, string title, string text) => new()
    {
        Id = id,
        Source = new(source, source, Tlp: tlp),
        Title = title,
        Url = $"https://{source}.example/{id}",
        PublishedAt = new(2017, 5, 12, 0, 0, 0, TimeSpan.Zero),
        Text = text,
    };
}
