using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Retrieval;

namespace BriefingBot.Benchmarks.Million;

/// <summary>
/// Articles that come in while others ask: fifty a second, five at a time, by the product's own way in, with the index that follows.
/// One of ten is a new version of an old article, so that entries are withdrawn from the big segments too.
/// </summary>
internal sealed class Trickle : IAsyncDisposable
{
    private const int AtOnce = 5;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource over = new();
    private readonly SearchableCorpus corpus;
    private readonly Task following;
    private readonly Task ingesting;

    public Trickle(GeneratedCorpus corpus)
    {
        this.corpus = corpus.Corpus;
        following = Task.Run(() => this.corpus.FollowAsync(over.Token));
        ingesting = Task.Run(() => IngestAsync(corpus.Count));
    }

    /// <summary>How many came.</summary>
    public int Ingested { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(following, ingesting).ContinueWith(_ => { }, TaskScheduler.Default);
        over.Dispose();
        await corpus.CatchUpAsync(null, CancellationToken.None);
    }

    private async Task IngestAsync(int older)
    {
        var random = new Random(5);
        var run = corpus.IndexedSequence;
        using var timer = new PeriodicTimer(Every);
        foreach (var batch in new GeneratedArticles().Take(1_000_000).Chunk(AtOnce))
        {
            await timer.WaitForNextTickAsync(over.Token);
            await corpus.Corpus.Ingester.IngestAsync([.. batch.Select(Arriving)], over.Token);
            Ingested += batch.Length;
        }

        ArticleDraft Arriving(ArticleDraft draft) => random.Next(10) == 0
            ? draft with { Id = random.Next(older).ToString(CultureInfo.InvariantCulture) }
            : draft with { Id = $"{run}-{draft.Id}", Url = $"{draft.Url}/{run}", PublishedAt = GeneratedArticles.End };
    }
}
