using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Retrieval;

/// <summary>Reference is looked up by its exact name, and shows nowhere else: not as a hit, not as a number, not as a hint.</summary>
public sealed class ReferenceTests
{
    private static readonly ArticleDraft[] News =
    [
        Some.StoryAbout("Gravelock", "12"),
        Some.Story("cve", "Acme patches its gateway", "Acme patched CVE-2026-10001 in its gateway on Monday. CVE-2026-10001 lets attackers in, Acme said."),
        Some.Story("paris", "Paris", "Nothing happened in Paris."),
    ];

    private static readonly ArticleDraft[] Catalog = [.. Enumerable.Range(1, 90).Select(n => Entry($"CVE-2026-{10_000 + n}", "Quuxelbot gateway flaw, like that of Gravelock"))];

    [Fact]
    public async Task An_exact_id_finds_news_first_and_its_reference_last()
    {
        using var corpus = await WithCatalogAsync();

        Assert.Equal(["cve", "CVE-2026-10001"], await RankAsync(corpus, "cve-2026-10001"));
        Assert.Equal(["CVE-2026-10002"], await RankAsync(corpus, "CVE-2026-10002"));
        Assert.Equal(["CVE-2026-10003", "CVE-2026-10002"], await RankAsync(corpus, "CVE-2026-10003 or CVE-2026-10002"));
        Assert.Equal(["cve"], await RankAsync(corpus, "CVE-2026-10001", top: 1));
        Assert.Empty(await RankAsync(corpus, "CVE-2026-19999"));
    }

    [Theory]
    [InlineData("CVE-2026-10002 since:2022-02-10 until:2022-02-10", 1)]
    [InlineData("CVE-2026-10002 since:2022-02-11", 0)]
    [InlineData("CVE-2026-10002 until:2022-02-09", 0)]
    [InlineData("CVE-2026-10002 source:kev", 1)]
    [InlineData("CVE-2026-10002 source:wire", 0)]
    public async Task Filters_hold_for_reference_too(string query, int found)
    {
        using var corpus = await WithCatalogAsync();
        Assert.Equal(found, (await RankAsync(corpus, query)).Count());
    }

    [Fact]
    public async Task Reference_above_the_clearance_is_not_there()
    {
        using var corpus = await FilledCorpus.OfAsync(News);
        await IngestAsync(corpus, Catalog.Select(draft => draft with { Source = draft.Source with { Tlp = Tlp.Amber } }));

        Assert.Empty(await RankAsync(corpus, "CVE-2026-10002"));
        Assert.Equal(["CVE-2026-10002"], await RankAsync(corpus, "CVE-2026-10002", Tlp.Amber));
    }

    [Fact]
    public async Task It_changes_nothing_of_what_a_search_or_an_answer_tells()
    {
        using var with = await WithCatalogAsync();
        using var without = await FilledCorpus.OfAsync(News);
        var words = Gen.OneOf("gravelock", "gravelokc", "quuxelbot", "quuxelbto", "gateway", "acme", "acne", "paris", "flaw", "exploited", "ransomware", "source:kev");

        var queries = new List<string>();
        Cases.ForAll(words.Array[1, 3], 30, query => queries.Add(string.Join(' ', query)));
        foreach (var query in queries)
        {
            Assert.Equal(await RankAsync(without, query), await RankAsync(with, query));
            var (expected, answer) = (await without.BriefAsync(query + " paris"), await with.BriefAsync(query + " paris"));
            Assert.Equivalent(expected with { Sources = [], Nearest = [] }, answer with { Sources = [], Nearest = [] }, strict: true);
            Assert.Equal(expected.Nearest.Select(article => article.ArticleId), answer.Nearest.Select(article => article.ArticleId));
        }
    }

    [Fact]
    public async Task An_article_that_was_indexed_before_its_source_became_reference_is_searched_no_more()
    {
        using var corpus = await FilledCorpus.OfAsync([.. News, Catalog[1] with { Source = Catalog[1].Source with { Reference = false } }]);
        Assert.Equal(["CVE-2026-10002"], await RankAsync(corpus, "quuxelbot"));

        var listed = KevCatalog.Source with { Origin = new(SourceKind.Kev, "https://catalog.example/kev.json", TimeSpan.FromMinutes(15)) };
        await corpus.Corpus.Corpus.Sources.ApplyAsync([listed], "r2", corpus.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Empty(await RankAsync(corpus, "quuxelbot"));
        Assert.Equal((3, 1), ((await corpus.BriefAsync("paris")).Searched.Articles, (await corpus.BriefAsync("paris")).Searched.Sources));
    }

    private static ArticleDraft Entry(string cve, string text) => new()
    {
        Source = KevCatalog.Source,
        EntryId = cve,
        Title = cve,
        Url = $"https://catalog.example/?id={cve}",
        PublishedAt = new(2022, 2, 10, 0, 0, 0, TimeSpan.Zero),
        Text = $"{cve} is known to be exploited. {text}.",
        ReferenceNames = [$"cve:{cve.ToLowerInvariant()}"],
    };

    private static async Task<FilledCorpus> WithCatalogAsync()
    {
        var corpus = await FilledCorpus.OfAsync(News);
        await IngestAsync(corpus, Catalog);
        return corpus;
    }

    private static async Task IngestAsync(FilledCorpus corpus, IEnumerable<ArticleDraft> drafts)
    {
        await corpus.Corpus.Corpus.Ingester.IngestAsync([.. drafts], TestContext.Current.CancellationToken);
        await corpus.Corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);
    }

    /// <summary>News by its id, reference by its title.</summary>
    private static async Task<IEnumerable<string>> RankAsync(FilledCorpus corpus, string query, Tlp clearance = Tlp.Green, int top = 10)
    {
        var parsed = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(query, corpus.Clock.GetUtcNow()));
        var hits = await corpus.Corpus.RankAsync(new(parsed.Query, new(clearance), top), TestContext.Current.CancellationToken);
        return hits.Select(hit => hit.Article.Id.StartsWith("a-", StringComparison.Ordinal) ? hit.Article.Title : hit.Article.Id);
    }
}
