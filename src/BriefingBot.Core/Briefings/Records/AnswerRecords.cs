using System.Data.Common;
using BriefingBot.Articles;
using BriefingBot.Retrieval;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Briefings.Records;

/// <summary>What was answered, to whom and where, for as long as it is kept.</summary>
public sealed class AnswerRecords
{
    /// <summary>Who asks the same again and gets the same is not written down anew so soon: a cached answer costs no write.</summary>
    private static readonly TimeSpan SameAgain = TimeSpan.FromDays(1);

    private const string Select = "select asker, channel, shared, clearance, expires_at as ExpiresAt, answer from answers";

    private const string NewestFirst = " order by as_of desc, id";

    private readonly DbDataSource database;
    private readonly RecordRules rules;
    private readonly AskerNames names;
    private readonly TimeProvider clock;

    internal AnswerRecords(DbDataSource database, RecordRules rules, AskerNames names, TimeProvider clock) =>
        (this.database, this.rules, this.names, this.clock) = (database, rules, names, clock);

    /// <param name="desk">The data directory's <see cref="DeskStore"/>.</param>
    /// <exception cref="StoreException">The key of the pseudonyms cannot be used.</exception>
    public static AnswerRecords Open(SqliteDatabase desk, RecordRules rules, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(rules);
        return new(desk.Source, rules, AskerNames.Open(Path.GetDirectoryName(desk.Path)!, rules.AskerIds), clock);
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="user">The platform's id; null for nobody in particular.</param>
    /// <returns>The answer under its id: the short one, or a longer one where that belongs to another answer.</returns>
    public async Task<KeptAnswer> KeepAsync(
        KeptAnswer answer, string? user, string channel, bool shared, Clearance clearance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var now = clock.GetUtcNow();
        var fingerprint = answer.Briefing.Fingerprint;
        var asking = new
        {
            fingerprint,
            Asker = names.Of(user),
            channel,
            Shared = shared ? 1 : 0,
            Clearance = (int)clearance.Max,
            Recent = (now - SameAgain).ToStored(),
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            """
            select id from answers
             where fingerprint = @fingerprint and asker = @Asker and channel = @channel and shared = @Shared and clearance = @Clearance and as_of > @Recent
            """,
            asking,
            cancellationToken: cancellationToken)) is { } known)
        {
            return With(answer, known);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var kept = With(answer, await IdAsync(connection, transaction, fingerprint, cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into answers (id, fingerprint, asker, channel, shared, clearance, as_of, expires_at, marking, answer)
            values (@Id, @fingerprint, @Asker, @channel, @Shared, @Clearance, @AsOf, @ExpiresAt, @Marking, @Answer)
            on conflict (id, asker, channel, shared) do update
               set clearance = excluded.clearance, as_of = excluded.as_of, expires_at = excluded.expires_at, marking = excluded.marking, answer = excluded.answer
            """,
            new
            {
                kept.Briefing.Id,
                fingerprint,
                asking.Asker,
                channel,
                asking.Shared,
                asking.Clearance,
                AsOf = kept.Briefing.AsOf.ToStored(),
                ExpiresAt = (now + rules.Kept).ToStored(),
                kept.Briefing.Marking,
                Answer = kept.Write(),
            },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return kept;
    }

    /// <summary>An answer that somebody may see again: their own, or one that their channel saw, within what the channel may see now.</summary>
    /// <param name="id">See <see cref="AnswerId.TryRead"/>.</param>
    /// <returns>Null where there is none, and where there is one for others alone.</returns>
    public async Task<AnswerRecord?> FindAsync(string id, string? user, string channel, Clearance clearance, CancellationToken cancellationToken) =>
        await QueryAsync(
            """
             where id = @id and expires_at > @Now and clearance <= @Clearance
               and ((asker = @Asker and asker <> '') or (shared = 1 and channel = @channel))
            """,
            new { id, Asker = names.Of(user), channel, Clearance = (int)clearance.Max, Now = clock.GetUtcNow().ToStored() },
            cancellationToken) is [var newest, ..] ? newest : null;

    /// <summary>All that are kept, the newest first: for who runs the desk.</summary>
    /// <param name="id">Only those of this id; null for all.</param>
    public Task<IReadOnlyList<AnswerRecord>> ListAsync(string? id, CancellationToken cancellationToken) => QueryAsync(
        " where expires_at > @Now and id = coalesce(@id, id)", new { id, Now = clock.GetUtcNow().ToStored() }, cancellationToken);

    /// <summary>Deletes what is kept no longer.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from answers where expires_at <= @Now", new { Now = clock.GetUtcNow().ToStored() }, cancellationToken: cancellationToken));
    }

    /// <summary>What was answered to a person, by any of their names, the newest first: expired or not, while it is there.</summary>
    internal static async Task<IReadOnlyList<AnswerRecord>> OfAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        Read(await connection.QueryAsync<Row>(Select + " where asker in @askers" + NewestFirst, new { askers }, transaction));

    /// <returns>How many were deleted.</returns>
    internal static Task<int> EraseAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("delete from answers where asker in @askers", new { askers }, transaction);

    private static KeptAnswer With(KeptAnswer answer, string id) => answer with { Briefing = answer.Briefing with { Id = id } };

    /// <summary>The shortest beginning of the fingerprint that is no other answer's id.</summary>
    private static async Task<string> IdAsync(DbConnection connection, DbTransaction transaction, string fingerprint, CancellationToken cancellationToken)
    {
        var ids = Enumerable.Range(AnswerId.ShortestLength, fingerprint.Length - AnswerId.ShortestLength + 1)
            .Select(length => AnswerId.Of(fingerprint, length)).ToList();
        var taken = (await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct id from answers where id in @ids and fingerprint <> @fingerprint",
            new { ids, fingerprint },
            transaction,
            cancellationToken: cancellationToken))).ToHashSet();
        return ids.First(id => !taken.Contains(id));
    }

    private async Task<IReadOnlyList<AnswerRecord>> QueryAsync(string where, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Read(await connection.QueryAsync<Row>(new CommandDefinition(Select + where + NewestFirst, parameters, cancellationToken: cancellationToken)));
    }

    private static IReadOnlyList<AnswerRecord> Read(IEnumerable<Row> rows) =>
    [
        .. rows.Select(row => new AnswerRecord(
            row.Asker, row.Channel, row.Shared != 0, new((Tlp)row.Clearance), row.ExpiresAt.FromStored(), KeptAnswer.Read(row.Answer))),
    ];

    private sealed record Row(string Asker, string Channel, long Shared, long Clearance, long ExpiresAt, string Answer);
}
