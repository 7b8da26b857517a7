namespace BriefingBot.Articles;

/// <summary>
/// The articles, the truth of the program. SQLite by default; any other store passes the same contract suite. What a method
/// returned from is on disk. Everything else (index, stories, watches) follows <see cref="ReadChangesAsync"/> from its own cursor.
/// Articles of a reference source (<see cref="Source.Reference"/>) are kept without changes, so that none of these ever meets one.
/// </summary>
public interface IArticleStore
{
    /// <summary>A name made when the store was created: what is derived from one store does not fit another.</summary>
    Task<string> ReadIdentityAsync(CancellationToken cancellationToken);

    /// <summary>Stores a batch in one transaction: version, keys, mentions, change. The outcomes are in the order of the batch.</summary>
    /// <remarks>
    /// An article that had been withdrawn is added again, as a new version, by whoever brings it. One that is there is revised under its
    /// import's id by any source, whose article it then is; without an id only by the source that it came with.
    /// </remarks>
    Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<NewArticle> batch, CancellationToken cancellationToken);

    /// <summary>Withdraws an article; its row stays with the reason. False when there is none, or it is withdrawn already.</summary>
    Task<bool> WithdrawAsync(string articleId, string reason, CancellationToken cancellationToken);

    /// <summary>Withdraws several in one transaction, each with its reason. The ids of those that were not withdrawn already.</summary>
    Task<IReadOnlyList<string>> WithdrawAsync(IReadOnlyList<Withdrawal> batch, CancellationToken cancellationToken);

    /// <summary>The ids of a source's articles that are not withdrawn.</summary>
    Task<IReadOnlyList<string>> ListIdsAsync(string sourceId, CancellationToken cancellationToken);

    /// <summary>The newest versions of those that are not withdrawn, in no order; unknown ids are left out.</summary>
    Task<IReadOnlyList<Article>> ReadAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken);

    /// <summary>The article of an address, by its canonical form; null when there is none, or it is withdrawn.</summary>
    Task<Article?> FindByAddressAsync(string url, CancellationToken cancellationToken);

    /// <summary>The reference articles of the named sources that bear exactly one of these names, by id; withdrawn ones are left out.</summary>
    /// <param name="names">See <see cref="ArticleDraft.ReferenceNames"/>.</param>
    Task<IReadOnlyList<Article>> FindReferencesAsync(
        IReadOnlyCollection<string> names, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken);

    /// <summary>All that is kept of one article, withdrawn or not; null when there is none.</summary>
    Task<ArticleHistory?> FindHistoryAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>The mentions in the newest versions of articles that are not withdrawn.</summary>
    Task<ILookup<string, Mention>> ReadMentionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken);

    /// <summary>The newest versions of articles that were read for mentions by another revision, and are not withdrawn.</summary>
    Task<IReadOnlyList<Article>> ReadOutdatedAsync(int revision, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what articles mention by a newer reading, in one transaction; where it differs, with a change of its own kind. An
    /// article that has a newer version by now is left alone.
    /// </summary>
    /// <returns>How many differ.</returns>
    Task<int> StoreMentionsAsync(IReadOnlyList<ArticleMentions> batch, CancellationToken cancellationToken);

    /// <summary>Changes with a sequence above <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>How far a follower has come; 0 when it never said.</summary>
    Task<long> ReadCursorAsync(string follower, CancellationToken cancellationToken);

    /// <summary>Remembers how far a follower has come. A cursor never goes back.</summary>
    Task AdvanceCursorAsync(string follower, long sequence, CancellationToken cancellationToken);

    /// <summary>Whether there is an article that is neither withdrawn nor reference.</summary>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>The last change's number; 0 in an empty store.</summary>
    Task<long> ReadSequenceAsync(CancellationToken cancellationToken);

    /// <summary>How much there is, reference left out: for reports, not for each question.</summary>
    Task<CorpusCounts> CountAsync(CancellationToken cancellationToken);
}
