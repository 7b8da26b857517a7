using System.Data.Common;
using System.Globalization;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Records;
using Dapper;

namespace BriefingBot.Briefings.Models;

/// <summary>
/// What the model has cost today, all together and for each who asks, kept in <c>desk.db</c> so that neither a restart nor a second
/// host begins anew. What calls under way may cost counts as spent, and is written down when it is known: so one host never spends
/// more than the limit, and several at most by what the others have under way. Days are UTC. Who asked stands there under a pseudonym,
/// and only until the day after.
/// </summary>
/// <param name="mostPerDay">For all together.</param>
internal sealed class TokenBudget(DbDataSource database, AskerNames names, long mostPerDay, long mostPerUser, TimeProvider clock)
{
    /// <summary>No pseudonym is like it.</summary>
    private const string Everybody = "*";

    private readonly Lock turn = new();
    private readonly Dictionary<string, long> underWay = [];

    /// <summary>Takes what a call may cost at most.</summary>
    /// <exception cref="WritingFailedException">It is more than is left; nothing was taken.</exception>
    public async Task<Taking> TakeAsync(string? user, TokenCount most, CancellationToken cancellationToken)
    {
        var taking = new Taking([Everybody, .. names.Of(user) is { Length: > 0 } name ? [name] : Array.Empty<string>()], most);
        Count(taking, most.Sum);
        try
        {
            foreach (var (payer, limit, reached) in taking.Payers.Zip([mostPerDay, mostPerUser], [Fallback.DayBudget, Fallback.UserBudget]))
            {
                if (limit < long.MaxValue && await SumAsync(payer, cancellationToken) > limit)
                {
                    throw new WritingFailedException(reached);
                }
            }
        }
        catch
        {
            Count(taking, -most.Sum);
            throw;
        }

        return taking;
    }

    /// <summary>Puts what a call did cost in the place of what it might have.</summary>
    public async Task SettleAsync(Taking taking, TokenCount spent, CancellationToken cancellationToken)
    {
        if (spent.Sum > 0)
        {
            await WriteAsync(taking, spent, cancellationToken);
        }

        Count(taking, -taking.Most.Sum);
    }

    /// <summary>What was spent for a person, under any of the names.</summary>
    internal static async Task<IReadOnlyList<SpentTokens>> OfAsync(IReadOnlyList<string> payers, DbConnection connection, DbTransaction transaction) =>
    [
        .. (await connection.QueryAsync<(string Day, long In, long Out)>(
            "select day, tokens_in, tokens_out from tokens where payer in @payers order by day", new { payers }, transaction))
            .Select(row => new SpentTokens(DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.In, row.Out)),
    ];

    /// <returns>How many days were deleted.</returns>
    internal static Task<int> EraseAsync(IReadOnlyList<string> payers, DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("delete from tokens where payer in @payers", new { payers }, transaction);

    private void Count(Taking taking, long tokens)
    {
        lock (turn)
        {
            foreach (var payer in taking.Payers)
            {
                var sum = underWay.GetValueOrDefault(payer) + tokens;
                if (sum == 0)
                {
                    underWay.Remove(payer);
                }
                else
                {
                    underWay[payer] = sum;
                }
            }
        }
    }

    private async Task<long> SumAsync(string payer, CancellationToken cancellationToken)
    {
        long pending;
        lock (turn)
        {
            pending = underWay.GetValueOrDefault(payer);
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return pending + await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(sum(tokens_in + tokens_out), 0) from tokens where day = @Day and payer = @payer",
            new { Day = DayOf(clock.GetUtcNow()), payer },
            cancellationToken: cancellationToken));
    }

    private async Task WriteAsync(Taking taking, TokenCount spent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into tokens (day, payer, tokens_in, tokens_out) values (@Day, @Payer, @In, @Out)
                on conflict (day, payer) do update set tokens_in = tokens.tokens_in + excluded.tokens_in, tokens_out = tokens.tokens_out + excluded.tokens_out
            """,
            taking.Payers.Select(payer => new { Day = DayOf(now), Payer = payer, spent.In, spent.Out }),
            transaction,
            cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from tokens where day < @Yesterday", new { Yesterday = DayOf(now.AddDays(-1)) }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private static string DayOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was taken, and on whose account.</summary>
    /// <param name="Payers">Everybody first.</param>
    internal sealed record Taking(IReadOnlyList<string> Payers, TokenCount Most);
}
