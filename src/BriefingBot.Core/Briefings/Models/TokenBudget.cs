using System.Data.Common;
using System.Globalization;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Records;
using Dapper;

namespace BriefingBot.Briefings.Models;

/// <summary>
/// What the model has cost today, all together and for each who asks, kept in <c>desk.db</c> so that neither a restart nor a second
/// host begins anew. Days are UTC. Who asked stands there under a pseudonym, and only until the day after.
/// </summary>
/// <param name="mostPerDay">For all together.</param>
internal sealed class TokenBudget(DbDataSource database, AskerNames names, long mostPerDay, long mostPerUser, TimeProvider clock)
{
    /// <summary>No pseudonym is like it.</summary>
    private const string Everybody = "*";

    /// <summary>Takes what a call may cost at most.</summary>
    /// <exception cref="WritingFailedException">It is more than is left; nothing was taken.</exception>
    public async Task<Taking> TakeAsync(string? user, TokenCount most, CancellationToken cancellationToken)
    {
        var taking = new Taking(Day(clock.GetUtcNow()), [Everybody, .. names.Of(user) is { Length: > 0 } name ? [name] : Array.Empty<string>()], most);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (payer, limit, reached) in taking.Payers.Zip([mostPerDay, mostPerUser], [Fallback.DayBudget, Fallback.UserBudget]))
        {
            if (await AddAsync(connection, transaction, taking.Day, payer, most, cancellationToken) > limit)
            {
                await transaction.RollbackAsync(CancellationToken.None);
                throw new WritingFailedException(reached);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return taking;
    }

    /// <summary>Puts what a call did cost in the place of what it might have.</summary>
    public async Task SettleAsync(Taking taking, TokenCount spent, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var payer in taking.Payers)
        {
            await AddAsync(connection, transaction, taking.Day, payer, new(spent.In - taking.Most.In, spent.Out - taking.Most.Out), cancellationToken);
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "delete from tokens where day < @Yesterday", new { Yesterday = Day(clock.GetUtcNow().AddDays(-1)) }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was spent today by all together.</summary>
    public async Task<TokenCount> SpentTodayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var (spentIn, spentOut) = await connection.QueryFirstOrDefaultAsync<(long, long)>(new CommandDefinition(
            "select tokens_in, tokens_out from tokens where day = @Day and payer = @Everybody",
            new { Day = Day(clock.GetUtcNow()), Everybody },
            cancellationToken: cancellationToken));
        return new(spentIn, spentOut);
    }

    /// <returns>The payer's sum.</returns>
    private static Task<long> AddAsync(
        DbConnection connection, DbTransaction transaction, string day, string payer, TokenCount tokens, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into tokens (day, payer, tokens_in, tokens_out) values (@day, @payer, @In, @Out)
                on conflict (day, payer) do update set tokens_in = tokens.tokens_in + excluded.tokens_in, tokens_out = tokens.tokens_out + excluded.tokens_out
            returning tokens_in + tokens_out
            """,
            new { day, payer, tokens.In, tokens.Out },
            transaction,
            cancellationToken: cancellationToken));

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was taken, on whose account, on which day.</summary>
    /// <param name="Payers">Everybody first.</param>
    internal sealed record Taking(string Day, IReadOnlyList<string> Payers, TokenCount Most);
}
