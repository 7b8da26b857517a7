using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Records;
using BriefingBot.Replies;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Handlers;

/// <summary>Briefs a topic, or the stored article of an address, and keeps the answer.</summary>
/// <param name="desk">Answers from the articles.</param>
/// <param name="samplesDesk">Answers from the samples.</param>
internal sealed partial class Briefer(BriefingDesk desk, BriefingDesk samplesDesk, AnswerRecords records, TimeProvider clock, ILogger logger)
{
    public async Task<BriefOutcome> BriefAsync(string topic, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        if (AskedQuestion.Read(topic, asker, clock.GetUtcNow(), out var problem) is not { } question)
        {
            return new BriefOutcome.Invalid(problem);
        }

        return await AnswerAsync(question, asker, fromSamples, cancellationToken);
    }

    /// <summary>Briefs one article, as asked by its address.</summary>
    public async Task<BriefOutcome> BriefAsync(Article article, string address, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        var question = new Question(address, QueryParser.OfTitle(article.Title), asker.Clearance) { About = article, User = asker.User };
        var answered = await AnswerAsync(question, asker, fromSamples, cancellationToken);
        return answered.Briefing.Status == BriefingStatus.Answered ? answered : new BriefOutcome.Said(AddressReply.NothingToQuote(article.Id, article.Title, article.Url));
    }

    public async Task<BriefOutcome.Answered> AnswerAsync(Question question, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        var briefing = await (fromSamples ? samplesDesk : desk).AnswerAsync(question, cancellationToken);
        return new(await KeptAsync(briefing, asker, fromSamples, cancellationToken), fromSamples)
        {
            Visibility = asker.Visibility,
            Notices = question.Query is { HasWindow: true } query ? [WindowText.Of(query.Since, query.Until, asker.Zone)] : [],
        };
    }

    private async Task<Briefing> KeptAsync(Briefing briefing, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        try
        {
            return (await records.KeepAsync(
                KeptAnswer.Of(briefing, fromSamples),
                asker.User,
                asker.Channel,
                asker.Visibility == Visibility.Channel,
                asker.Clearance,
                cancellationToken)).ToBriefing();
        }
        catch (System.Data.Common.DbException failure)
        {
            // A full disk must not take the answer away.
            Log.NotKept(logger, briefing.Id, failure);
            return briefing;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Answer {Id} could not be kept in desk.db, so it cannot be shown again. Check the disk of the data directory.")]
        public static partial void NotKept(ILogger logger, string id, Exception failure);
    }
}
