using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Articles.Import;

public sealed class ArticleImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Corpus corpus;

    public ArticleImportTests() => corpus = Corpus.Open(folder.Path, new FakeTimeProvider());

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_reported_is_on_disk_when_it_is_reported()
    {
        var reported = new Reports(outcome =>
        {
            using var other = Corpus.Open(folder.Path, new FakeTimeProvider());
            return (outcome.Added, other.Store.CountAsync(CancellationToken.None).Result.Articles);
        });
        var lines = Some.Imports("a", 250).Select((draft, at) => new ImportLine(at + 1, draft, null));
        await corpus.Import.RunAsync(lines.ToAsyncEnumerable(), reported, TestContext.Current.CancellationToken);
        Assert.Equal([(100, 100L), (200, 200L), (250, 250L)], reported.Seen);
    }

    [Fact]
    public async Task Skipped_lines_are_told_in_the_files_order_and_the_rest_is_stored()
    {
        var lines = Some.Imports("a", 300).Select((draft, at) => at % 3 == 0 ? new ImportLine(at + 1, null, "is bad") : new(at + 1, draft, null)).ToList();
        lines.Insert(250, new(1_000, Some.Import("a2") with { Url = "https://other.example/" }, null));
        var outcome = await corpus.Import.RunAsync(lines.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);

        Assert.Equal((301, 200, 0, 101), (outcome.Read, outcome.Added, outcome.Revised, outcome.Skipped.Count));
        Assert.Equal(lines.Where(line => line.Draft is null).Select(line => line.Number), outcome.Skipped.Where(line => line.Reason == "is bad").Select(line => line.Line));
        Assert.Equal("id a2 is kept with another address, https://news.example/a2", outcome.Skipped.Single(line => line.Line == 1_000).Reason);
    }

    [Fact]
    public async Task A_file_of_bad_lines_costs_no_more_a_line_than_a_short_one()
    {
        // Each report once copied all lines that were skipped before it: 40,000 of them were 8 million copies.
        var (few, many) = (await AllocatedAsync(2_000), await AllocatedAsync(40_000));
        Assert.True(many / few < 40, $"20 times the lines took {many / few} times the memory.");
    }

    private async Task<long> AllocatedAsync(int lines)
    {
        var bad = Enumerable.Range(1, lines).Select(number => new ImportLine(number, null, "is bad"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var import = corpus.Import.RunAsync(bad.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(import.IsCompleted, "Only what one thread did can be measured.");
        await import;
        return allocated;
    }

    private sealed class Reports(Func<ImportOutcome, (int Added, long Stored)> look) : IProgress<ImportOutcome>
    {
        public List<(int Added, long Stored)> Seen { get; } = [];

        public void Report(ImportOutcome value) => Seen.Add(look(value));
    }
}
