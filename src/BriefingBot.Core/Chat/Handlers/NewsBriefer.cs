using System.Data.Common;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat.SinceLast;
using BriefingBot.Replies;
using BriefingBot.Retrieval;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Handlers;

/// <summary>Briefs only what arrived since the asker last asked so for the same topic; the first time, all that there is.</summary>
internal sealed partial class NewsBriefer(
    SearchableCorpus articles, SearchableCorpus samples, Briefer briefer, AskedTopics asked, AskerNames names, TimeProvider clock, ILogger logger)
{
    /// <summary>Who has missed more changes than this is told the whole again: sorting them out would take longer than reading.</summary>
    private const long MostMissed = 250_000;

    public async Task<BriefOutcome> BriefAsync(string topic, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        if (AskedQuestion.Read(topic, asker, clock.GetUtcNow(), out var problem) is not { } question)
        {
            return new BriefOutcome.Invalid(problem);
        }

        // Taken before the search: what is indexed meanwhile may be shown twice, and is never missed.
        var now = new LastAsked((fromSamples ? samples : articles).IndexedSequence, clock.GetUtcNow());
        if (AskedTopic.Of(question, asker, fromSamples, names) is not { } key)
        {
            return Noted(
                await briefer.AnswerAsync(question, asker, fromSamples, cancellationToken),
                "It is not kept here who asks, so this is all that there is, and not only what is new.");
        }

        var last = await asked.FindAsync(key, asker.Clearance, cancellationToken);

        // A sequence from the future is another store's, as after a restore.
        var since = now.Sequence - last?.Sequence is >= 0 and <= MostMissed ? last : null;
        var answered = await briefer.AnswerAsync(question with { Since = since }, asker, fromSamples, cancellationToken);
        await RememberAsync(key, asker.Clearance, now, cancellationToken);
        return Noted(answered, since switch
        {
            null when last is null => "From here on, since-last gives only what is new on this topic.",
            null => $"This is all that there is: too much has changed since {SinceText.Of(last.At)} to tell what is new.",
            { At: var at } when answered.Briefing is { Status: BriefingStatus.Answered } => $"Only what is new here since {SinceText.Of(at)}.",
            _ => null,
        });
    }

    private static BriefOutcome.Answered Noted(BriefOutcome.Answered answered, string? notice) =>
        notice is null ? answered : answered with { Notices = [.. answered.Notices, notice] };

    private async Task RememberAsync(AskedTopic key, Clearance clearance, LastAsked now, CancellationToken cancellationToken)
    {
        try
        {
            await asked.KeepAsync(key, clearance, now, cancellationToken);
        }
        catch (DbException failure)
        {
            // A full disk must not take the answer away; the same is new again next time.
            Log.NotRemembered(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "How far somebody was told of a topic could not be kept in desk.db; they are told the same again. Check the disk of the data directory.")]
        public static partial void NotRemembered(ILogger logger, Exception failure);
    }
}
