using BriefingBot.Articles;
using BriefingBot.Configuration;
using BriefingBot.Retrieval;
using BriefingBot.Threats.Names;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Generated;

/// <summary>A data directory filled with generated articles by the product's own way in.</summary>
internal sealed class GeneratedCorpus : IDisposable
{
    private const int Batch = 500;

    private readonly TemporaryFolder? folder;

    private GeneratedCorpus(TemporaryFolder? folder, SearchableCorpus corpus, GeneratedArticles articles, int count) =>
        (this.folder, Corpus, Articles, Count) = (folder, corpus, articles, count);

    public SearchableCorpus Corpus { get; }

    public GeneratedArticles Articles { get; }

    public int Count { get; }

    public string Directory => Corpus.Corpus.Directory;

    /// <summary>In a directory of its own, that goes with it.</summary>
    /// <param name="stored">Told when all are in the store, before the index follows.</param>
    public static async Task<GeneratedCorpus> BuildAsync(int count, Action? stored = null)
    {
        var folder = new TemporaryFolder();
        var corpus = new GeneratedCorpus(folder, await OpenAsync(folder.Path), new(), count);
        await corpus.FillAsync(stored);
        return corpus;
    }

    /// <summary>In a directory that stays: what is missing in it is added.</summary>
    /// <param name="corpus">Opened there.</param>
    public static async Task<GeneratedCorpus> ContinueAsync(SearchableCorpus corpus, int count, Action? stored = null)
    {
        var continued = new GeneratedCorpus(null, corpus, new(), count);
        await continued.FillAsync(stored);
        return continued;
    }

    /// <summary>With the names of the shipped file, and those of the generated articles that have others.</summary>
    public static Task<SearchableCorpus> OpenAsync(string directory)
    {
        var shipped = AliasFile.Read(Path.Combine(ContentRoot.Find(), "manifests", "aliases.yaml")).Names;
        return SearchableCorpus.OpenAsync(
            directory, [.. shipped, .. GeneratedArticles.KnownNames()], TimeProvider.System, NullLogger<SearchableCorpus>.Instance, CancellationToken.None);
    }

    public void Dispose()
    {
        Corpus.Dispose();
        folder?.Dispose();
    }

    private async Task FillAsync(Action? stored)
    {
        var there = (int)(await Corpus.Corpus.Store.CountAsync(CancellationToken.None)).Articles;

        // Where all are there, none is made only to be passed over.
        foreach (var batch in Articles.Take(there < Count ? Count : 0).Skip(there).Chunk(Batch))
        {
            await Corpus.Corpus.Ingester.IngestAsync(batch, CancellationToken.None);
        }

        stored?.Invoke();
        await Corpus.CatchUpAsync(null, CancellationToken.None);
    }
}
