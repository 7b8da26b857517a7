using BriefingBot.Briefings.Records;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>Reads the records of answers; the index is not needed for it.</summary>
internal static class KeptAnswers
{
    /// <param name="id">Only those of this id; null for all.</param>
    public static async Task<IReadOnlyList<AnswerRecord>> ListAsync(CommandScope scope, string? id, CancellationToken cancellationToken)
    {
        if (!File.Exists(DeskStore.PathOf(scope.Settings.DataDirectory)))
        {
            return [];
        }

        using var desk = DeskStore.Open(scope.Settings.DataDirectory);
        return await AnswerRecords.Open(desk, scope.Settings.Desk.Records, scope.Clock).ListAsync(id, cancellationToken);
    }

    /// <summary>What people thought of them, the newest first.</summary>
    public static async Task<IReadOnlyList<AnswerFeedback>> ListFeedbackAsync(CommandScope scope, Verdict verdict, CancellationToken cancellationToken)
    {
        if (!File.Exists(DeskStore.PathOf(scope.Settings.DataDirectory)))
        {
            return [];
        }

        using var desk = DeskStore.Open(scope.Settings.DataDirectory);
        return await FeedbackRecords.Open(desk, scope.Settings.Desk.Records, scope.Clock).ListAsync(verdict, cancellationToken);
    }
}
