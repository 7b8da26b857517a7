using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Caching;
using BriefingBot.Briefings.Writing;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A corpus in a folder of its own, filled by the product's own way in, with a clock that stands.</summary>
internal sealed class FilledCorpus : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public SearchableCorpus Corpus { get; private set; } = null!;

    /// <summary>The sample articles that come with the program.</summary>
    public static Task<FilledCorpus> OfSamplesAsync() => FillAsync(import =>
        SampleArticles.StoreAsync(Path.Combine(Repository.Root, "manifests", "samples"), import, TestContext.Current.CancellationToken));

    /// <summary>The thousand articles of the shared data; skips the test where they are missing.</summary>
    public static Task<FilledCorpus> OfCasieAsync()
    {
        SharedData.Require();
        return FillAsync(async import =>
        {
            await using var file = File.OpenRead(SharedData.PathOf("casie", "articles.jsonl"));
            await import.RunAsync(ImportFile.ReadAsync(file, sample: false, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
        });
    }

    /// <summary>Articles that a test makes up.</summary>
    public static Task<FilledCorpus> OfAsync(params ArticleDraft[] drafts) => FillAsync(import => ImportAsync(import, drafts));

    public Task<Briefing> BriefAsync(string topic, Tlp clearance = Tlp.Green) => BriefAsync(topic, new ExtractiveBriefingWriter(), null, clearance);

    /// <param name="cache">Null where every answer is written anew.</param>
    public async Task<Briefing> BriefAsync(string topic, IBriefingWriter writer, AnswerCache? cache, Tlp clearance = Tlp.Green)
    {
        var parsed = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(topic, Clock.GetUtcNow()));
        return await new BriefingDesk(Corpus, writer, Clock, cache).AnswerAsync(new(topic, parsed.Query, new(clearance)), TestContext.Current.CancellationToken);
    }

    /// <summary>Stores more articles, and brings the index up to them.</summary>
    public async Task AddAsync(params ArticleDraft[] drafts)
    {
        await ImportAsync(Corpus.Corpus.Import, drafts);
        await Corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Corpus.Dispose();
        folder.Dispose();
    }

    private static Task ImportAsync(ArticleImport import, IEnumerable<ArticleDraft> drafts) =>
        import.RunAsync(drafts.Select((draft, at) => new ImportLine(at + 1, draft, null)).ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);

    private static async Task<FilledCorpus> FillAsync(Func<ArticleImport, Task> fill)
    {
        var filled = new FilledCorpus();
        filled.Corpus = await SearchableCorpus.OpenAsync(
            filled.folder.Path, ShippedNames.All, filled.Clock, NullLogger<SearchableCorpus>.Instance, TestContext.Current.CancellationToken);
        await fill(filled.Corpus.Corpus.Import);
        await filled.Corpus.CatchUpAsync(null, TestContext.Current.CancellationToken);
        return filled;
    }
}
