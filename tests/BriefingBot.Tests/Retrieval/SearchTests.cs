using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Retrieval;

public sealed class SearchTests
{
    [Theory]
    [InlineData("foobar", "a b c d")]
    [InlineData("foobar since:2017-05-12", "b c d")]
    [InlineData("foobar until:2017-05-12", "a b")]
    [InlineData("foobar since:2017-05-12 until:2017-05-12", "b")]
    [InlineData("foobar since:2017-06", "c d")]
    [InlineData("foobar until:2017", "a b c")]
    [InlineData("foobar since:1w", "d")]
    [InlineData("foobar since:yesterday until:yesterday", "d")]
    [InlineData("foobar since:today", "")]
    public async Task A_time_window_holds_whole_days_and_both_its_ends(string query, string found)
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(
            CliDesk.Line("a", "", "Foobar.", "2017-05-11T23:59:59Z"),
            CliDesk.Line("b", "", "Foobar.", "2017-05-12T23:59:59Z"),
            CliDesk.Line("c", "", "Foobar.", "2017-06-01"),
            CliDesk.Line("d", "", "Foobar.", "2026-11-22T12:00:00Z"));
        using var corpus = await folder.OpenAsync();
        await corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(found, string.Join(' ', (await folder.FindAsync(corpus, query)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("\"denial of service\"", "a")]
    [InlineData("\"theft of the keys\"", "b")]
    [InlineData("\"service of denial\"", "")]
    [InlineData("\"title lead\"", "")]
    public async Task A_phrase_is_found_with_the_small_words_in_it_and_only_in_its_order(string query, string found)
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(
            CliDesk.Line("a", "A title", "Lead. The flood was a denial of service, and no service of the police."),
            CliDesk.Line("b", "Another", "The theft of the keys went unseen."));
        using var corpus = await folder.OpenAsync();
        await corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(found, string.Join(' ', (await folder.FindAsync(corpus, query)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("foobar source:zdnet.com", "a")]
    [InlineData("foobar source:zdnet", "a")]
    [InlineData("foobar source:zd", "")]
    [InlineData("foobar source:zdnet,krebs-on-security", "a b")]
    [InlineData("foobar source:krebs", "b")]
    public async Task A_source_is_named_by_its_id_or_the_first_part_of_it(string query, string found)
    {
        using var folder = new CorpusFolder();
        await folder.ImportAsync(
            CliDesk.Line("a", "", "Foobar.", url: "https://www.zdnet.com/a"),
            CliDesk.Line("b", "", "Foobar.", source: "Krebs on Security"),
            CliDesk.Line("c", "", "Foobar.", source: "zdnetter"));
        using var corpus = await folder.OpenAsync();
        await corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(found, string.Join(' ', (await folder.FindAsync(corpus, query)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(150)]
    public async Task A_word_may_name_many_sources(int sources)
    {
        using var corpus = await FilledCorpus.OfAsync(
            [.. Enumerable.Range(0, sources).Select(n => Of($"wire-{n}")), Of("wired"), Of("other")]);
        var asked = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse("foobar source:wire", corpus.Clock.GetUtcNow())).Query;

        var found = await corpus.Corpus.RankAsync(new(asked, new(Tlp.Clear), sources + 2), TestContext.Current.CancellationToken);

        Assert.Equal(sources, found.Count);
        Assert.All(found, hit => Assert.StartsWith("wire-", hit.Source.Id, StringComparison.Ordinal));

        static ArticleDraft Of(string source) =>
            new() { Id = source, Source = new(source, source), Title = "Foobar", Url = $"https://{source}.example/", Text = "Foobar strikes." };
    }

    [Fact]
    public async Task Equal_scores_stand_in_one_order_whatever_the_order_of_arrival()
    {
        string[] ids = ["a", "b", "c", "d", "e", "f", "g"];

        Assert.Equal(ids, await RankedAsync(ids));
        Assert.Equal(ids, await RankedAsync("g", "f", "e", "d", "c", "b", "a"));
        Assert.Equal(ids, await RankedAsync("d", "a", "g", "c", "f", "b", "e"));
    }

    private static async Task<IReadOnlyList<string>> RankedAsync(params string[] ids)
    {
        using var folder = new CorpusFolder();
        using var corpus = await folder.OpenAsync();
        foreach (var part in ids.Chunk(3))
        {
            await folder.ImportAsync([.. part.Select(id => CliDesk.Line(id, "Foobar", "Foobar strikes."))]);
            await corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);
        }

        return await folder.FindAsync(corpus, "foobar");
    }
}
