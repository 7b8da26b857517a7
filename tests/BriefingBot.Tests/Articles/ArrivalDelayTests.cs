using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Articles;

/// <summary>How late a source's articles are, as far as that can be told.</summary>
public sealed class ArrivalDelayTests : IDisposable
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(30);

    private readonly CorpusFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_the_median_of_what_arrived_after_the_first_poll_with_a_date()
    {
        using var corpus = Corpus.Open(folder.Path, folder.Clock);
        await StoreAsync(corpus, LongAgo, "old-1", "old-2", "old-3");
        folder.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var (url, minutes) in new[] { ("a", 10), ("b", 90), ("c", 20) })
        {
            await StoreAsync(corpus, TimeSpan.FromMinutes(minutes), url);
        }

        await StoreAsync(corpus, null, "undated");
        await StoreAsync(corpus, TimeSpan.FromDays(-400), "ahead");

        Assert.Equal(TimeSpan.FromMinutes(20), Assert.Single(await corpus.Delays.ListAsync(TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task The_last_twenty_count_and_a_new_version_is_no_arrival()
    {
        using var corpus = Corpus.Open(folder.Path, folder.Clock);
        await StoreAsync(corpus, LongAgo, "first");
        folder.Clock.Advance(TimeSpan.FromHours(1));
        await StoreAsync(corpus, TimeSpan.FromHours(30), [.. Enumerable.Range(1, 30).Select(number => $"slow-{number}")]);
        await StoreAsync(corpus, TimeSpan.FromMinutes(5), [.. Enumerable.Range(1, 20).Select(number => $"fast-{number}")]);
        await StoreAsync(corpus, TimeSpan.FromDays(9), [.. Enumerable.Range(1, 20).Select(number => $"fast-{number}")]);

        Assert.Equal(TimeSpan.FromMinutes(5), (await corpus.Delays.ListAsync(TestContext.Current.CancellationToken))["news.example"]);
    }

    [Fact]
    public async Task A_source_that_was_polled_once_has_none()
    {
        using var corpus = Corpus.Open(folder.Path, folder.Clock);
        await StoreAsync(corpus, LongAgo, "old-1", "old-2");

        Assert.Empty(await corpus.Delays.ListAsync(TestContext.Current.CancellationToken));
    }

    private Task StoreAsync(Corpus corpus, TimeSpan? ago, params string[] urls) => corpus.Ingester.IngestAsync(
        [.. urls.Select(url => Some.Article($"https://news.example/{url}") with { PublishedAt = folder.Clock.GetUtcNow() - ago })],
        TestContext.Current.CancellationToken);
}
