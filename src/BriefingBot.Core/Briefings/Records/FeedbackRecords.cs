using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Briefings.Records;

/// <summary>What people thought of the answers that are kept: one verdict of each person for an answer, the last one.</summary>
public sealed class FeedbackRecords
{
    /// <summary>A remark, not an essay; the rest is cut off.</summary>
    public const int LongestComment = 1000;

    private const string Columns = "answer_id as AnswerId, asker, verdict, comment, rated_at as RatedAt";

    private readonly DbDataSource database;
    private readonly AskerNames names;
    private readonly TimeProvider clock;

    internal FeedbackRecords(DbDataSource database, AskerNames names, TimeProvider clock) =>
        (this.database, this.names, this.clock) = (database, names, clock);

    /// <param name="desk">The data directory's <see cref="DeskStore"/>.</param>
    /// <exception cref="StoreException">The key of the pseudonyms cannot be used.</exception>
    public static FeedbackRecords Open(SqliteDatabase desk, RecordRules rules, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(rules);
        return new(desk.Source, AskerNames.Open(Path.GetDirectoryName(desk.Path)!, rules.AskerIds), clock);
    }

    /// <param name="user">The platform's id. Where nobody is kept, everybody's verdicts are nobody's, and the last one counts.</param>
    public async Task KeepAsync(string answerId, string? user, Verdict verdict, string? comment, CancellationToken cancellationToken)
    {
        var remark = comment?.Trim();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into feedback (answer_id, asker, verdict, comment, rated_at) values (@answerId, @Asker, @Verdict, @Comment, @Now)
            on conflict (answer_id, asker) do update
               set verdict = excluded.verdict, comment = excluded.comment, rated_at = excluded.rated_at
            """,
            new
            {
                answerId,
                Asker = names.Of(user),
                Verdict = verdict.ToString(),
                Comment = string.IsNullOrEmpty(remark) ? null : remark[..Math.Min(remark.Length, LongestComment)],
                Now = clock.GetUtcNow().ToStored(),
            },
            cancellationToken: cancellationToken));
    }

    /// <summary>The newest first.</summary>
    /// <param name="verdict">Only these; null for all.</param>
    public async Task<IReadOnlyList<AnswerFeedback>> ListAsync(Verdict? verdict, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Read(await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Columns} from feedback where verdict = coalesce(@Verdict, verdict) order by rated_at desc, answer_id, asker",
            new { Verdict = verdict?.ToString() },
            cancellationToken: cancellationToken)));
    }

    /// <summary>Deletes what was thought of answers that are gone.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from feedback where not exists (select 1 from answers where answers.id = feedback.answer_id)", cancellationToken: cancellationToken));
    }

    /// <summary>What a person thought, by any of their names.</summary>
    internal static async Task<IReadOnlyList<AnswerFeedback>> OfAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        Read(await connection.QueryAsync<Row>($"select {Columns} from feedback where asker in @askers order by rated_at desc, answer_id", new { askers }, transaction));

    /// <returns>How many were deleted.</returns>
    internal static Task<int> EraseAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("delete from feedback where asker in @askers", new { askers }, transaction);

    private static IReadOnlyList<AnswerFeedback> Read(IEnumerable<Row> rows) =>
        [.. rows.Select(row => new AnswerFeedback(row.AnswerId, row.Asker, Enum.Parse<Verdict>(row.Verdict), row.Comment, row.RatedAt.FromStored()))];

    private sealed class Row
    {
        public required string AnswerId { get; init; }

        public required string Asker { get; init; }

        public required string Verdict { get; init; }

        public string? Comment { get; init; }

        public long RatedAt { get; init; }
    }
}
