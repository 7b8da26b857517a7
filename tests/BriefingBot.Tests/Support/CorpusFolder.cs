using System.Text;
using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Support;

/// <summary>A data directory that a test opens as often as it likes: each opening stands for a process.</summary>
internal sealed class CorpusFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public RecordingLogs Logs { get; } = new();

    public string Path => folder.Path;

    public string IndexPath => SearchableCorpus.IndexPathOf(folder.Path);

    /// <summary>The owner of the index where none is open, else a reader.</summary>
    public Task<SearchableCorpus> OpenAsync() =>
        SearchableCorpus.OpenAsync(folder.Path, Clock, Logs.ToFactory().CreateLogger<SearchableCorpus>(), TestContext.Current.CancellationToken);

    /// <summary>Stores lines as <c>import</c> does: the index is not touched.</summary>
    public async Task ImportAsync(params string[] lines)
    {
        using var corpus = Corpus.Open(folder.Path, Clock);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var outcome = await corpus.Import.RunAsync(
            ImportFile.ReadAsync(file, sample: false, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Skipped);
    }

    public async Task WithdrawAsync(string articleId)
    {
        using var corpus = Corpus.Open(folder.Path, Clock);
        Assert.True(await corpus.Store.WithdrawAsync(articleId, "a test's", TestContext.Current.CancellationToken));
    }

    /// <summary>The ids that an opened corpus finds, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(SearchableCorpus corpus, string query) =>
        [.. (await SearchAsync(corpus, query)).Hits.Select(hit => hit.ArticleId)];

    public Task<SearchOutcome> SearchAsync(SearchableCorpus corpus, string query)
    {
        var parsed = Assert.IsType<QueryParse.Parsed>(QueryParser.Parse(query, Clock.GetUtcNow()));
        return corpus.SearchAsync(new(parsed.Query, new(Tlp.Green), 20), TestContext.Current.CancellationToken);
    }

    public void Dispose() => folder.Dispose();
}
