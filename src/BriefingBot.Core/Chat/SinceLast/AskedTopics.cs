using System.Data.Common;
using BriefingBot.Briefings;
using BriefingBot.Retrieval;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Chat.SinceLast;

/// <summary>How far each asker has been told of each topic, for as long as answers are kept.</summary>
internal sealed class AskedTopics(DbDataSource database, TimeSpan kept, TimeProvider clock)
{
    /// <summary>The last time that the asker saw all that there is to see now: under this clearance or a higher one.</summary>
    public async Task<LastAsked?> FindAsync(AskedTopic topic, Clearance clearance, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<(long Sequence, long AskedAt)?>(new CommandDefinition(
            """
            select sequence, asked_at from asked_topics
             where asker = @Asker and channel = @Channel and samples = @Samples and topic = @Topic and clearance >= @Clearance and expires_at > @Now
             order by asked_at desc
            """,
            Parameters(topic, clearance, clock.GetUtcNow()),
            cancellationToken: cancellationToken)) is { } row ? new(row.Sequence, row.AskedAt.FromStored()) : null;
    }

    public async Task KeepAsync(AskedTopic topic, Clearance clearance, LastAsked asked, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = Parameters(topic, clearance, asked.At);
        parameters.AddDynamicParams(new { asked.Sequence, ExpiresAt = (asked.At + kept).ToStored() });
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into asked_topics (asker, channel, samples, topic, clearance, sequence, asked_at, expires_at)
            values (@Asker, @Channel, @Samples, @Topic, @Clearance, @Sequence, @Now, @ExpiresAt)
            on conflict (asker, channel, samples, topic, clearance) do update
               set sequence = excluded.sequence, asked_at = excluded.asked_at, expires_at = excluded.expires_at
            """,
            parameters,
            cancellationToken: cancellationToken));
    }

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from asked_topics where expires_at <= @Now", new { Now = clock.GetUtcNow().ToStored() }, cancellationToken: cancellationToken));
    }

    /// <summary>What a person asked for, by any of their names.</summary>
    public static async Task<IReadOnlyList<RememberedTopic>> OfAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
    [
        .. (await connection.QueryAsync<(string Topic, long AskedAt, long ExpiresAt)>(
            "select topic, asked_at, expires_at from asked_topics where asker in @askers order by asked_at desc, topic", new { askers }, transaction))
            .Select(row => new RememberedTopic(row.Topic, row.AskedAt.FromStored(), row.ExpiresAt.FromStored())),
    ];

    /// <returns>How many were deleted.</returns>
    public static Task<int> EraseAsync(IReadOnlyList<string> askers, DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("delete from asked_topics where asker in @askers", new { askers }, transaction);

    private static DynamicParameters Parameters(AskedTopic topic, Clearance clearance, DateTimeOffset now) => new(new
    {
        topic.Asker,
        topic.Channel,
        Samples = topic.Samples ? 1 : 0,
        topic.Topic,
        Clearance = (int)clearance.Max,
        Now = now.ToStored(),
    });
}
