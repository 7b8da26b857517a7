using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BriefingBot.Storage;
using BriefingBot.Threats;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>The articles in SQLite. Every statement is one that PostgreSQL takes too.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to dispose.")]
public sealed class SqliteArticleStore(SqliteDatabase database, TimeProvider clock) : IArticleStore
{
    private readonly DbDataSource source = database.Source;

    /// <summary>
    /// SQLite takes one writer. Those of this process wait for each other here: in SQLite's own queue they sleep for 150 ms at a time,
    /// and eight feeds that are read at once leave the disk idle.
    /// </summary>
    private readonly SemaphoreSlim writing = new(1);

    public async Task<string> ReadIdentityAsync(CancellationToken cancellationToken)
    {
        const string Read = "select value from identity where name = 'store'";
        if ((await QueryAsync<string>(Read, null, cancellationToken)) is [var known])
        {
            return known;
        }

        // Of several that come first, one makes it.
        await ExecuteAsync(
            "insert into identity (name, value) values ('store', @Value) on conflict (name) do nothing",
            new { Value = Guid.NewGuid().ToString("N") },
            cancellationToken);
        return (await QueryAsync<string>(Read, null, cancellationToken)).Single();
    }

    public async Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<NewArticle> batch, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var writer = new ArticleWriter(connection, transaction, clock.GetUtcNow(), cancellationToken);
            var outcomes = new List<StoreOutcome>(batch.Count);
            foreach (var article in batch)
            {
                outcomes.Add(await writer.StoreAsync(article));
            }

            await transaction.CommitAsync(cancellationToken);
            return outcomes;
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task<bool> WithdrawAsync(string articleId, string reason, CancellationToken cancellationToken) =>
        (await WithdrawAsync([new(articleId, reason)], cancellationToken)).Count > 0;

    public async Task<IReadOnlyList<string>> WithdrawAsync(IReadOnlyList<Withdrawal> batch, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var writer = new ArticleWriter(connection, transaction, clock.GetUtcNow(), cancellationToken);
        var withdrawn = new List<string>(batch.Count);
        foreach (var (articleId, reason) in batch)
        {
            if (await writer.WithdrawAsync(articleId, reason))
            {
                withdrawn.Add(articleId);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return withdrawn;
    }

    public async Task<IReadOnlyList<string>> ListIdsAsync(string sourceId, CancellationToken cancellationToken) =>
        await QueryAsync<string>(
            "select id from articles where source_id = @sourceId and withdrawn_at is null order by id", new { sourceId }, cancellationToken);

    public async Task<IReadOnlyList<Article>> ReadAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<ArticleRow>(
            ArticleRow.Select + " where a.id in @articleIds and a.withdrawn_at is null and v.version = a.version", new { articleIds }, cancellationToken))
            .Select(row => row.ToArticle())];

    public async Task<Article?> FindByAddressAsync(string url, CancellationToken cancellationToken) =>
        await QueryAsync<ArticleRow>(
            ArticleRow.Select + """
                 join article_keys k on k.article_id = a.id
                where k.kind in ('url', 'address') and k.value = @Address and a.withdrawn_at is null and v.version = a.version
                order by k.kind desc
                """,
            new { Address = ArticleKey.OfAddress(url) },
            cancellationToken) is [var row, ..] ? row.ToArticle() : null;

    public async Task<IReadOnlyList<Article>> FindReferencesAsync(
        IReadOnlyCollection<string> names, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<ArticleRow>(
            ArticleRow.Select + """
                 join (select distinct article_id from reference_names where name in @names) named on named.article_id = a.id
                where a.source_id in @sourceIds and a.withdrawn_at is null and v.version = a.version
                order by a.id
                """,
            new { names, sourceIds },
            cancellationToken)).Select(row => row.ToArticle())];

    public async Task<ArticleHistory?> FindHistoryAsync(string articleId, CancellationToken cancellationToken)
    {
        var versions = await QueryAsync<ArticleRow>(ArticleRow.Select + " where a.id = @articleId order by v.version", new { articleId }, cancellationToken);
        if (versions.Count == 0)
        {
            return null;
        }

        var newest = versions[^1];
        var mentions = await QueryAsync<MentionRow>(
            MentionRow.Select + " where m.article_id = @articleId and m.version = @Version order by m.ordinal",
            new { articleId, newest.Version },
            cancellationToken);
        return new(
            [.. versions.Select(row => row.ToArticle())],
            [.. mentions.Select(row => row.ToMention())],
            newest.WithdrawnAt.FromStored(),
            newest.WithdrawnReason);
    }

    public async Task<ILookup<string, Mention>> ReadMentionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        (await QueryAsync<MentionRow>(
            MentionRow.Select + """
                 join articles a on a.id = m.article_id and a.version = m.version
                where m.article_id in @articleIds and a.withdrawn_at is null
                order by m.article_id, m.ordinal
                """,
            new { articleIds },
            cancellationToken)).ToLookup(row => row.ArticleId, row => row.ToMention());

    public async Task<IReadOnlyList<Article>> ReadOutdatedAsync(int revision, int limit, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<ArticleRow>(
            ArticleRow.Select + " where a.read_revision <> @revision and a.withdrawn_at is null and v.version = a.version limit @limit",
            new { revision, limit },
            cancellationToken)).Select(row => row.ToArticle())];

    public async Task<int> StoreMentionsAsync(IReadOnlyList<ArticleMentions> batch, CancellationToken cancellationToken)
    {
        var known = await ReadMentionsAsync([.. batch.Select(read => read.ArticleId)], cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var writer = new ArticleWriter(connection, transaction, clock.GetUtcNow(), cancellationToken);
        var differing = 0;
        foreach (var read in batch)
        {
            var same = known[read.ArticleId].Select(mention => mention with { Revision = read.Revision }).SequenceEqual(read.Mentions);
            differing += await writer.RewriteAsync(read, !same) ? 1 : 0;
        }

        await transaction.CommitAsync(cancellationToken);
        return differing;
    }

    public async Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<ChangeRow>(
            "select sequence, article_id as ArticleId, version, kind, at from changes where sequence > @after order by sequence limit @limit",
            new { after, limit },
            cancellationToken)).Select(row => row.ToChange())];

    public async Task<long> ReadCursorAsync(string follower, CancellationToken cancellationToken) =>
        (await QueryAsync<long>("select sequence from cursors where follower = @follower", new { follower }, cancellationToken)).SingleOrDefault();

    public Task AdvanceCursorAsync(string follower, long sequence, CancellationToken cancellationToken) => ExecuteAsync(
        """
        insert into cursors (follower, sequence) values (@follower, @sequence)
        on conflict (follower) do update set sequence = excluded.sequence where excluded.sequence > cursors.sequence
        """,
        new { follower, sequence },
        cancellationToken);

    public async Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        (await QueryAsync<int>(
            "select 1 from articles a join sources s on s.id = a.source_id where a.withdrawn_at is null and s.reference = 0 limit 1",
            null,
            cancellationToken)).Count > 0;

    public async Task<long> ReadSequenceAsync(CancellationToken cancellationToken) =>
        (await QueryAsync<long>("select value from counters where name = 'changes'", null, cancellationToken)).Single();

    public async Task<CorpusCounts> CountAsync(CancellationToken cancellationToken)
    {
        var row = (await QueryAsync<(long Articles, long Sources, long Sequence)>(
            """
            select (select count(*) from articles where withdrawn_at is null)
                     - (select count(*) from articles where withdrawn_at is null and source_id in (select id from sources where reference = 1)),
                   (select count(*) from sources s
                     where s.reference = 0 and exists (select 1 from articles a where a.source_id = s.id and a.withdrawn_at is null)),
                   (select value from counters where name = 'changes')
            """,
            null,
            cancellationToken)).Single();
        return new(row.Articles, row.Sources, row.Sequence);
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
    }

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
