using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>Writes articles inside one transaction.</summary>
internal sealed class ArticleWriter(DbConnection connection, DbTransaction transaction, DateTimeOffset now, CancellationToken cancellationToken)
{
    public async Task<StoreOutcome> StoreAsync(NewArticle article)
    {
        var draft = article.Draft;
        var id = draft.Id ?? IdOf(article.Keys[0]);
        var hash = HashOf(article);
        if ((await FindByKeyAsync(article.Keys) ?? await FindByIdAsync(id)) is not { } known)
        {
            await ExecuteAsync(
                "insert into articles (id, source_id, version, read_revision) values (@id, @SourceId, 1, @ReadRevision)",
                new { id, SourceId = draft.Source.Id, article.ReadRevision });
            await WriteVersionAsync(id, 1, article, hash);
            await RecordAsync(id, 1, Arrival(draft), draft.Source.Reference);
            return new StoreOutcome.Added(id);
        }

        if (draft.Id is not null && CanonicalUrl.Of(known.Url) != CanonicalUrl.Of(draft.Url))
        {
            return new StoreOutcome.Conflict($"id {draft.Id} is kept with another address, {known.Url}");
        }

        var returns = known.WithdrawnAt is not null;
        if (returns && draft.Polled && !Returns(draft, known.WithdrawnReason))
        {
            return new StoreOutcome.Unchanged(known.Id);
        }

        if (!returns && !Revises(draft, hash, known))
        {
            await WriteKeysAsync(known.Id, article);
            return new StoreOutcome.Unchanged(known.Id);
        }

        var version = known.Version + 1;
        await ExecuteAsync(
            """
            update articles set version = @version, source_id = @SourceId, read_revision = @ReadRevision, withdrawn_at = null, withdrawn_reason = null
             where id = @Id
            """,
            new { known.Id, version, SourceId = draft.Source.Id, article.ReadRevision });
        await WriteVersionAsync(known.Id, version, article, hash);
        await RecordAsync(known.Id, version, returns ? Arrival(draft) : ChangeKind.Revised, draft.Source.Reference);
        return returns ? new StoreOutcome.Added(known.Id) : new StoreOutcome.Revised(known.Id, version);
    }

    public async Task<bool> WithdrawAsync(string articleId, string reason)
    {
        var withdrawn = await connection.QueryAsync<(int Version, int Reference)>(new CommandDefinition(
            """
            update articles set withdrawn_at = @At, withdrawn_reason = @reason where id = @articleId and withdrawn_at is null
            returning version, (select reference from sources where sources.id = articles.source_id)
            """,
            new { articleId, reason, At = now.ToStored() },
            transaction,
            cancellationToken: cancellationToken));
        if (withdrawn.FirstOrDefault() is not (> 0 and var version, var reference))
        {
            return false;
        }

        await RecordAsync(articleId, version, ChangeKind.Withdrawn, reference != 0);
        return true;
    }

    private static bool Returns(ArticleDraft draft, string? withdrawnReason) =>
        draft.ReturnsFrom.Any(beginning => withdrawnReason?.StartsWith(beginning, StringComparison.Ordinal) == true);

    /// <summary>Writes the mentions that a version was read for again. False where it has a newer version by now, or is gone.</summary>
    /// <param name="differ">Whether they are others than those that stand there.</param>
    public async Task<bool> RewriteAsync(ArticleMentions read, bool differ)
    {
        var marked = (await connection.QueryAsync<int>(new CommandDefinition(
            """
            update articles set read_revision = @Revision where id = @ArticleId and version = @Version and withdrawn_at is null
            returning (select reference from sources where sources.id = articles.source_id)
            """,
            new { read.Revision, read.ArticleId, read.Version },
            transaction,
            cancellationToken: cancellationToken))).ToList();
        if (marked.Count == 0 || !differ)
        {
            return false;
        }

        await ExecuteAsync("delete from mentions where article_id = @ArticleId and version = @Version", new { read.ArticleId, read.Version });
        await WriteMentionsAsync(read.ArticleId, read.Version, read.Mentions);
        await RecordAsync(read.ArticleId, read.Version, ChangeKind.Reread, marked[0] != 0);
        return true;
    }

    /// <summary>
    /// Whether a draft says something new. Two feeds that carry the same address do not take turns in revising it, nor does the text
    /// of a marked source get in under another's marking: there only the first source revises. An import's id says which is meant.
    /// </summary>
    private static bool Revises(ArticleDraft draft, string hash, ArticleRow known) =>
        !draft.BackFilled && (known.SourceId == draft.Source.Id ? known.ContentHash != hash : draft.Id is not null);

    private static ChangeKind Arrival(ArticleDraft draft) => draft.BackFilled ? ChangeKind.BackFilled : ChangeKind.Added;

    private async Task<ArticleRow?> FindByKeyAsync(IReadOnlyList<ArticleKey> keys)
    {
        foreach (var key in keys)
        {
            if (await FindAsync(" join article_keys k on k.article_id = a.id where k.kind = @Kind and k.value = @Value and v.version = a.version", key) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An id that the store made elsewhere and an import brings here is the id that the store would make here.</summary>
    private Task<ArticleRow?> FindByIdAsync(string id) => FindAsync(" where a.id = @id and v.version = a.version", new { id });

    private async Task<ArticleRow?> FindAsync(string condition, object parameters) =>
        (await connection.QueryAsync<ArticleRow>(new CommandDefinition(
            ArticleRow.Select + condition, parameters, transaction, cancellationToken: cancellationToken))).FirstOrDefault();

    private async Task WriteVersionAsync(string id, int version, NewArticle article, string hash)
    {
        await ExecuteAsync(
            """
            insert into article_versions (article_id, version, title, url, published_at, published_clamped, captured_at, body, content_hash)
            values (@id, @version, @Title, @Url, @PublishedAt, @Clamped, @CapturedAt, @Text, @hash)
            """,
            new
            {
                id,
                version,
                article.Draft.Title,
                article.Draft.Url,
                PublishedAt = article.Draft.PublishedAt.ToStored(),
                Clamped = article.PublishedClamped ? 1 : 0,
                CapturedAt = now.ToStored(),
                article.Draft.Text,
                hash,
            });
        await WriteKeysAsync(id, article);
        await WriteReferenceNamesAsync(id, article.Draft);
        await WriteMentionsAsync(id, version, article.Mentions);
    }

    private Task WriteMentionsAsync(string id, int version, IReadOnlyList<Mention> mentions) => ExecuteAsync(
        """
        insert into mentions (article_id, version, ordinal, field, kind, value, start, length, revision)
        values (@id, @version, @ordinal, @Field, @Kind, @Value, @Start, @Length, @Revision)
        """,
        mentions.Select((mention, ordinal) => new
        {
            id,
            version,
            ordinal,
            Field = MentionRow.FieldOf(mention),
            Kind = mention.Identifier.Kind.ToString(),
            mention.Identifier.Value,
            mention.Start,
            mention.Length,
            mention.Revision,
        }));

    private Task WriteKeysAsync(string id, NewArticle article) => ExecuteAsync(
        "insert into article_keys (kind, value, article_id) values (@Kind, @Value, @id) on conflict (kind, value) do nothing",
        article.Keys.Append(ArticleKey.AddressOf(article.Draft)).Select(key => new { key.Kind, key.Value, id }));

    private async Task WriteReferenceNamesAsync(string id, ArticleDraft draft)
    {
        if (draft.Source.Reference)
        {
            await ExecuteAsync("delete from reference_names where article_id = @id", new { id });
            await ExecuteAsync(
                "insert into reference_names (name, article_id) values (@name, @id)", draft.ReferenceNames.Distinct().Select(name => new { name, id }));
        }
    }

    /// <summary>The counter's row is locked until the commit, so numbers become visible in their order on any engine.</summary>
    /// <param name="isReference">Then there is no change: whatever follows the changes (index, stories, watches, digests) is about news.</param>
    private async Task RecordAsync(string articleId, int version, ChangeKind kind, bool isReference)
    {
        if (isReference)
        {
            return;
        }

        var sequence = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "update counters set value = value + 1 where name = 'changes' returning value",
            transaction: transaction,
            cancellationToken: cancellationToken));
        await ExecuteAsync(
            "insert into changes (sequence, article_id, version, kind, at) values (@sequence, @articleId, @version, @Kind, @At)",
            new { sequence, articleId, version, Kind = (int)kind, At = now.ToStored() });
    }

    private Task<int> ExecuteAsync(string sql, object parameters) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    /// <summary>
    /// What makes a version: the words, the address and the date. Not when it was captured, nor what a date that lies ahead was
    /// brought back to, nor the tracking parameters: these differ each time, and each poll would be a version.
    /// </summary>
    private static string HashOf(NewArticle article)
    {
        var draft = article.Draft;
        var date = article.PublishedClamped ? "ahead" : draft.PublishedAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        return Hex(string.Join('\u001f', draft.Title, CanonicalUrl.Of(draft.Url), date, draft.Text));
    }

    private static string IdOf(ArticleKey key) => "a-" + Hex($"{key.Kind}\n{key.Value}")[..16];

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
