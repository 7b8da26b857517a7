using System.Data.Common;
using BriefingBot.Storage;
using Dapper;

namespace BriefingBot.Articles;

/// <summary>The rows of the sources: written by imports and feeds, read by ranking and replies.</summary>
public sealed class Sources(DbDataSource database)
{
    /// <summary>All of them, by id.</summary>
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            "select id, name, class, weight, tlp, sample, last_poll as LastPoll from sources order by id",
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToSource())];
    }

    /// <summary>Adds those that are not there yet. What an administrator set of one that is there stays.</summary>
    public async Task AddMissingAsync(IEnumerable<Source> sources, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // In one order, whoever adds: where rows are locked one by one, two batches do not wait for each other.
        foreach (var source in sources.DistinctBy(source => source.Id).OrderBy(source => source.Id, StringComparer.Ordinal))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                """
                insert into sources (id, name, class, weight, tlp, sample, last_poll)
                values (@Id, @Name, @Class, @Weight, @Tlp, @Sample, @LastPoll)
                on conflict (id) do nothing
                """,
                new
                {
                    source.Id,
                    source.Name,
                    source.Class,
                    source.Weight,
                    Tlp = (int)source.Tlp,
                    Sample = source.Sample ? 1 : 0,
                    LastPoll = source.LastPollAt.ToStored(),
                },
                transaction,
                cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Class { get; init; }

        public double Weight { get; init; }

        public int Tlp { get; init; }

        public int Sample { get; init; }

        public long? LastPoll { get; init; }

        public Source ToSource() => new(Id, Name, Class, Weight, (Tlp)Tlp, Sample != 0, LastPoll.FromStored());
    }
}
