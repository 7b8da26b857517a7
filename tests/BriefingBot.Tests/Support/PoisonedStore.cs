using BriefingBot.Articles;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Support;

/// <summary>A store that cannot take some articles, and may be away altogether. Everything else goes to the real one.</summary>
internal sealed class PoisonedStore(IArticleStore store) : IArticleStore
{
    /// <summary>An article with this in its title crashes whoever stores it.</summary>
    public const string Poison = "poison";

    /// <summary>An article with this in its title is refused by the database.</summary>
    public const string Refused = "refused";

    public bool IsAway { get; set; }

    /// <summary>Articles that were tried.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>Whether it remembers these.</summary>
    public bool Remembers { get; init; } = true;

    public Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<NewArticle> batch, CancellationToken cancellationToken)
    {
        if (Remembers)
        {
            lock (Tried)
            {
                Tried.AddRange(batch.Select(article => article.Draft.Title));
            }
        }

        return IsAway ? throw new SqliteException("database or disk is full", 13)
            : Holds(batch, Refused) ? throw new SqliteException("constraint failed", 19)
            : Holds(batch, Poison) ? throw new InvalidOperationException("nobody foresaw this entry")
            : store.StoreAsync(batch, cancellationToken);
    }

    public Task<string> ReadIdentityAsync(CancellationToken cancellationToken) => store.ReadIdentityAsync(cancellationToken);

    public Task<bool> WithdrawAsync(string articleId, string reason, CancellationToken cancellationToken) =>
        store.WithdrawAsync(articleId, reason, cancellationToken);

    public Task<IReadOnlyList<string>> ListIdsAsync(string sourceId, CancellationToken cancellationToken) => store.ListIdsAsync(sourceId, cancellationToken);

    public Task<IReadOnlyList<Article>> ReadAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        store.ReadAsync(articleIds, cancellationToken);

    public Task<Article?> FindByAddressAsync(string url, CancellationToken cancellationToken) => store.FindByAddressAsync(url, cancellationToken);

    public Task<ArticleHistory?> FindHistoryAsync(string articleId, CancellationToken cancellationToken) => store.FindHistoryAsync(articleId, cancellationToken);

    public Task<ILookup<string, Mention>> ReadMentionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        store.ReadMentionsAsync(articleIds, cancellationToken);

    public Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        store.ReadChangesAsync(after, limit, cancellationToken);

    public Task<long> ReadCursorAsync(string follower, CancellationToken cancellationToken) => store.ReadCursorAsync(follower, cancellationToken);

    public Task AdvanceCursorAsync(string follower, long sequence, CancellationToken cancellationToken) =>
        store.AdvanceCursorAsync(follower, sequence, cancellationToken);

    public Task<CorpusCounts> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);

    public Task<CorpusExtent> MeasureAsync(IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        store.MeasureAsync(sourceIds, cancellationToken);

    private static bool Holds(IReadOnlyList<NewArticle> batch, string word) =>
        batch.Any(article => article.Draft.Title.Contains(word, StringComparison.OrdinalIgnoreCase));
}
