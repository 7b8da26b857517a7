using BriefingBot.Briefings.Records;
using BriefingBot.Chat.SinceLast;
using BriefingBot.Chat.Threads;
using BriefingBot.Storage;

namespace BriefingBot.Chat.Privacy;

/// <summary>Deletes what is kept of people and their answers when its time is over.</summary>
internal sealed class Expiry(
    AnswerRecords answers, FeedbackRecords feedback, AskedTopics asked, ThreadContexts threads, AuditTrail audit, TimeSpan auditKept)
{
    /// <summary>Feedback goes after the answers that it is about.</summary>
    /// <returns>How many records were deleted.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken) =>
        await answers.PurgeAsync(cancellationToken)
        + await feedback.PurgeAsync(cancellationToken)
        + await asked.PurgeAsync(cancellationToken)
        + await threads.PurgeAsync(cancellationToken)
        + await audit.PurgeAsync(auditKept, cancellationToken);
}
