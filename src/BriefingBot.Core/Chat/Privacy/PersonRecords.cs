using System.Data.Common;
using System.Text.RegularExpressions;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat.Inboxes;
using BriefingBot.Chat.SinceLast;
using BriefingBot.Chat.Threads;
using BriefingBot.Storage;

namespace BriefingBot.Chat.Privacy;

/// <summary>All that a data directory keeps of one person, to hand out or to erase. Both stand in the audit trail.</summary>
public sealed partial class PersonRecords
{
    private readonly SqliteDatabase desk;
    private readonly AskerNames names;
    private readonly OpenRequests requests;
    private readonly TimeProvider clock;

    private PersonRecords(SqliteDatabase desk, AskerNames names, OpenRequests requests, TimeProvider clock) =>
        (this.desk, this.names, this.requests, this.clock) = (desk, names, requests, clock);

    /// <param name="desk">The data directory's <see cref="DeskStore"/>.</param>
    /// <exception cref="StoreException">A key of the data directory cannot be used.</exception>
    public static PersonRecords Open(SqliteDatabase desk, RecordRules rules, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(rules);
        var directory = Path.GetDirectoryName(desk.Path)!;
        return new(desk, AskerNames.Open(directory, rules.AskerIds), OpenRequests.Of(directory), clock);
    }

    /// <summary>Whether it is a person's id as the platforms' edges give it: <c>slack:T…:U…</c>, <c>teams:…</c>, <c>local</c>.</summary>
    public static bool IsUser(string user) => User().IsMatch(user);

    /// <param name="who">The administrator: <c>cli:anna</c>.</param>
    public async Task<PersonExport> ExportAsync(string user, string who, CancellationToken cancellationToken)
    {
        var askers = names.AllOf(user);
        await using var connection = await desk.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var export = new PersonExport(
            user,
            names.PseudonymOf(user),
            await AnswerRecords.OfAsync(askers, connection, transaction),
            await FeedbackRecords.OfAsync(askers, connection, transaction),
            await AskedTopics.OfAsync(askers, connection, transaction),
            await ThreadContexts.OfAsync(askers, connection, transaction),
            await requests.OfAsync(user, connection, transaction),
            await TokenBudget.OfAsync(askers, connection, transaction));
        await AuditAsync(user, who, "privacy.export", [], connection, transaction);
        await transaction.CommitAsync(cancellationToken);
        return export;
    }

    /// <summary>Erases all of it in one transaction, and then what the file still holds of it where it was.</summary>
    /// <inheritdoc cref="ExportAsync"/>
    public async Task<PersonErased> EraseAsync(string user, string who, CancellationToken cancellationToken)
    {
        var askers = names.AllOf(user);
        PersonErased erased;
        await using (var connection = await desk.Source.OpenConnectionAsync(cancellationToken))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            erased = new(
                user,
                await AnswerRecords.EraseAsync(askers, connection, transaction),
                await FeedbackRecords.EraseAsync(askers, connection, transaction),
                await AskedTopics.EraseAsync(askers, connection, transaction),
                await ThreadContexts.EraseAsync(askers, connection, transaction),
                await requests.EraseAsync(user, clock.GetUtcNow(), connection, transaction),
                await TokenBudget.EraseAsync(askers, connection, transaction));
            await AuditAsync(
                user,
                who,
                "privacy.erase",
                new()
                {
                    ["answers"] = erased.Answers,
                    ["feedback"] = erased.Feedback,
                    ["sinceLast"] = erased.SinceLast,
                    ["threads"] = erased.Threads,
                    ["openRequests"] = erased.OpenRequests,
                    ["tokenDays"] = erased.TokenDays,
                },
                connection,
                transaction);
            await transaction.CommitAsync(cancellationToken);
        }

        desk.Compact();
        return erased;
    }

    private Task AuditAsync(string user, string who, string action, Dictionary<string, object> facts, DbConnection connection, DbTransaction transaction)
    {
        facts["person"] = names.PseudonymOf(user);
        return new AuditTrail(desk.Source, clock).WriteAsync(who, action, facts, connection, transaction);
    }

    [GeneratedRegex(@"^(?:local|slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|teams:[A-Za-z0-9:._-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex User();
}
