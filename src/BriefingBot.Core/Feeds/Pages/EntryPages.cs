using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Feeds.Pages;

/// <summary>What is remembered of the entries' pages, in <c>desk.db</c>.</summary>
internal sealed class EntryPages(DbDataSource database)
{
    /// <summary>
    /// How long an entry is remembered that its feed no longer has: some drop entries for a while, or are away themselves, and an
    /// article would fall back to its summary if the page were gone by then.
    /// </summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Of such entries, for one source: a feed may make up new ones at each poll.</summary>
    public const int MostDropped = 2_000;

    /// <summary>Those of a source, by their keys.</summary>
    public async Task<IReadOnlyDictionary<string, EntryPage>> ListAsync(string sourceId, CancellationToken cancellationToken) =>
        (await QueryAsync(" where source_id = @sourceId", new { sourceId }, cancellationToken)).ToDictionary(page => page.Key);

    /// <summary>Those of a source that are awaited.</summary>
    public Task<IReadOnlyList<EntryPage>> ListAwaitedAsync(string sourceId, CancellationToken cancellationToken) => QueryAsync(
        " where source_id = @sourceId and outcome = @Awaited", new { sourceId, Awaited = nameof(PageOutcome.Awaited) }, cancellationToken);

    /// <summary>How many entries of each source have their texts from where.</summary>
    public async Task<ILookup<string, (PageOutcome Outcome, long Entries)>> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string SourceId, string Outcome, long Entries)>(new CommandDefinition(
            "select source_id, outcome, count(*) from entry_pages group by source_id, outcome", cancellationToken: cancellationToken));
        return rows.ToLookup(row => row.SourceId, row => (Enum.Parse<PageOutcome>(row.Outcome), row.Entries));
    }

    public async Task SaveAsync(IReadOnlyCollection<EntryPage> pages, CancellationToken cancellationToken)
    {
        if (pages.Count == 0)
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into entry_pages (source_id, entry_key, entry_hash, outcome, tries, fetches, retry_at, seen_at, entry, page_title, page_published_at, page_text)
            values (@SourceId, @Key, @Hash, @Outcome, @Tries, @Fetches, @RetryAt, @SeenAt, @Entry, @PageTitle, @PagePublishedAt, @PageText)
            on conflict (source_id, entry_key) do update set
                   entry_hash = excluded.entry_hash, outcome = excluded.outcome, tries = excluded.tries, fetches = excluded.fetches,
                   retry_at = excluded.retry_at, seen_at = excluded.seen_at, entry = excluded.entry, page_title = excluded.page_title,
                   page_published_at = excluded.page_published_at, page_text = excluded.page_text
            """,
            pages.Select(EntryPageRow.Of),
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Remembers that a feed that did not change still has its entries.</summary>
    public Task SeeAgainAsync(string sourceId, DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken) => ExecuteAsync(
        "update entry_pages set seen_at = @Now where source_id = @sourceId and seen_at < @Before",
        new { sourceId, Now = now.ToStored(), Before = before.ToStored() },
        cancellationToken);

    /// <summary>Forgets the entries, of any source, that no feed has had for long, and these of one source.</summary>
    public Task ForgetAsync(string sourceId, IReadOnlyCollection<string> keys, DateTimeOffset now, CancellationToken cancellationToken) => ExecuteAsync(
        "delete from entry_pages where seen_at < @Before or (source_id = @sourceId and entry_key in @keys)",
        new { sourceId, keys, Before = (now - Kept).ToStored() },
        cancellationToken);

    private async Task<IReadOnlyList<EntryPage>> QueryAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return
        [
            .. (await connection.QueryAsync<EntryPageRow>(new CommandDefinition(
                EntryPageRow.Select + condition, parameters, cancellationToken: cancellationToken))).Select(row => row.ToPage()),
        ];
    }

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
