using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Retrieval;

/// <summary>What a search of some sources draws on, as every answer says it.</summary>
public sealed class IndexedExtentTests
{
    private static readonly DateTimeOffset Early = new(2014, 4, 7, 0, 0, 0, TimeSpan.Zero), Late = new(2017, 5, 12, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_of_the_named_sources_and_dated_by_what_is_dated()
    {
        using var filled = await FilledCorpus.OfAsync(
            Some.Story("a", "A", "A text.") with { PublishedAt = Late },
            Some.Story("b", "B", "A text.") with { PublishedAt = Early },
            Some.Story("c", "C", "A text.") with { PublishedAt = null },
            Some.Story("d", "D", "A text.", source: "other") with { PublishedAt = Late.AddYears(1) });

        Assert.Equal(new(3, 1, Early, Late), filled.Corpus.Measure(new HashSet<string> { "wire", "unknown" }));
        Assert.Equal(new(4, 2, Early, Late.AddYears(1)), filled.Corpus.Measure(new HashSet<string> { "wire", "other" }));
        Assert.Equal(new(0, 0, null, null), filled.Corpus.Measure(new HashSet<string>()));
    }

    [Fact]
    public async Task It_follows_what_is_revised_withdrawn_and_added()
    {
        using var filled = await FilledCorpus.OfAsync(
            Some.Story("a", "A", "A text.") with { PublishedAt = Early }, Some.Story("b", "B", "A text.") with { PublishedAt = Late });
        var wire = new HashSet<string> { "wire" };
        Assert.Equal(new(2, 1, Early, Late), filled.Corpus.Measure(wire));

        await filled.AddAsync(Some.Story("a", "A", "Another text.") with { PublishedAt = Early.AddDays(1) });
        Assert.Equal(new(2, 1, Early.AddDays(1), Late), filled.Corpus.Measure(wire));

        await filled.Corpus.Corpus.Store.WithdrawAsync("b", "a takedown", TestContext.Current.CancellationToken);
        await filled.AddAsync(Some.Story("c", "C", "A text.") with { PublishedAt = null });
        Assert.Equal(new(2, 1, Early.AddDays(1), Early.AddDays(1)), filled.Corpus.Measure(wire));
    }
}
