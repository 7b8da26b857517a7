using BriefingBot.Articles;
using BriefingBot.Retrieval;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Generated;

/// <summary>A data directory of its own, filled with generated articles by the product's own way in.</summary>
internal sealed class GeneratedCorpus : IDisposable
{
    private const int Batch = 500;

    private readonly TemporaryFolder folder;

    private GeneratedCorpus(TemporaryFolder folder, SearchableCorpus corpus, GeneratedArticles articles, int count) =>
        (this.folder, Corpus, Articles, Count) = (folder, corpus, articles, count);

    public SearchableCorpus Corpus { get; }

    public GeneratedArticles Articles { get; }

    public int Count { get; }

    public string Directory => folder.Path;

    /// <param name="stored">Told when all are in the store, before the index follows.</param>
    public static async Task<GeneratedCorpus> BuildAsync(int count, Action? stored = null)
    {
        var folder = new TemporaryFolder();
        var articles = new GeneratedArticles();
        var corpus = await SearchableCorpus.OpenAsync(
            folder.Path, TimeProvider.System, NullLogger<SearchableCorpus>.Instance, CancellationToken.None);
        var ingester = new ArticleIngester(corpus.Corpus.Store, corpus.Corpus.Sources, TimeProvider.System);
        foreach (var batch in articles.Take(count).Chunk(Batch))
        {
            await ingester.IngestAsync(batch, CancellationToken.None);
        }

        stored?.Invoke();
        await corpus.CatchUpAsync(null, CancellationToken.None);
        return new(folder, corpus, articles, count);
    }

    public void Dispose()
    {
        Corpus.Dispose();
        folder.Dispose();
    }
}
