using BriefingBot.Articles;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Tests.Contracts;

/// <summary>
/// What every article store does, by question: each derived contract asks one. A store is held to all of them by deriving each once
/// with a subject of its own; <see cref="ContractsAreHeldTests"/> fails while one is missing.
/// </summary>
public abstract class ArticleStoreContract<TSubject> : IDisposable
    where TSubject : IArticleStoreSubject, new()
{
    private readonly TSubject subject = new();

    protected ArticleStoreContract() => (Store, Sources) = subject.Open(Clock);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    protected IArticleStore Store { get; }

    protected Sources Sources { get; }

    public void Dispose()
    {
        subject.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same store, as another process sees it.</summary>
    protected OpenedStore OpenAgain() => subject.Open(Clock);

    /// <summary>Stores a batch by the product's own way in.</summary>
    protected Task<IReadOnlyList<StoreOutcome>> StoreAsync(params IReadOnlyList<ArticleDraft> drafts) =>
        new ArticleIngester(Store, Sources, Clock).IngestAsync(drafts, Cancellation);

    /// <summary>Stores one article that is new, and says its id.</summary>
    protected async Task<string> AddAsync(ArticleDraft draft) => Assert.IsType<StoreOutcome.Added>(Assert.Single(await StoreAsync(draft))).ArticleId;

    protected async Task<ArticleHistory> HistoryAsync(string id) =>
        await Store.FindHistoryAsync(id, Cancellation) ?? throw new InvalidOperationException($"There is no article {id}.");

    /// <summary>All changes after a sequence, as "added a 1".</summary>
    protected async Task<IReadOnlyList<string>> ChangesAsync(long after = 0) =>
        [.. from change in await Store.ReadChangesAsync(after, 10_000, Cancellation) select $"{change.Kind} {change.ArticleId} {change.Version}"];

    protected async Task<IReadOnlyList<string>> IdsAsync(string source = "news.example") =>
        [.. (await Store.ListIdsAsync(source, Cancellation)).Order(StringComparer.Ordinal)];
}
