using System.Data.Common;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat.Threads;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Handlers;

/// <summary>Holds what is asked in a thread against what the thread is about, and remembers what it is about from now on.</summary>
internal sealed partial class ThreadReader(
    SearchableCorpus articles, SearchableCorpus samples, ThreadContexts contexts, AskerNames names, TimeProvider clock, ILogger logger)
{
    /// <summary>A longer one is no topic to come back to.</summary>
    private const int LongestTopic = 300;

    /// <returns>The topic that is meant; the one typed where it makes sense by itself.</returns>
    public async Task<string> ReadAsync(string typed, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        if (ThreadKey.Of(asker, names) is not { } key || Parse(typed, asker) is not { } asked)
        {
            return typed;
        }

        if (await contexts.FindAsync(key, cancellationToken) is not { Topic: var topic } || Parse(topic, asker) is not { } thread)
        {
            await RememberAsync(key, ThreadQuestion.SubjectOf(asked, typed), cancellationToken);
            return typed;
        }

        var plan = await PlanAsync(asked, asker, fromSamples, cancellationToken);
        var reading = ThreadQuestion.Read(await PlanAsync(thread, asker, fromSamples, cancellationToken), plan, typed);
        await RememberAsync(key, reading == ThreadReading.OwnTopic ? ThreadQuestion.SubjectOf(asked, typed) : topic, cancellationToken);
        return reading == ThreadReading.FollowUp ? ThreadQuestion.Rewrite(topic, thread, asked, typed) : typed;
    }

    /// <summary>A topic that is asked for otherwise than by a briefing is what its thread is about as well.</summary>
    public Task RememberAsync(string typed, Asker asker, CancellationToken cancellationToken) =>
        ThreadKey.Of(asker, names) is { } key && Parse(typed, asker) is { } query
            ? RememberAsync(key, ThreadQuestion.SubjectOf(query, typed), cancellationToken)
            : Task.CompletedTask;

    private Query? Parse(string text, Asker asker) => QueryParser.Parse(text, clock.GetUtcNow(), asker.Zone) is QueryParse.Parsed { Query: var query } ? query : null;

    private async Task<QueryPlan> PlanAsync(Query query, Asker asker, bool fromSamples, CancellationToken cancellationToken) =>
        (await (fromSamples ? samples : articles).SearchAsync(new(query, asker.Clearance, Top: 1), cancellationToken)).Plan;

    private async Task RememberAsync(ThreadKey key, string topic, CancellationToken cancellationToken)
    {
        if (topic.Length is 0 or > LongestTopic)
        {
            return;
        }

        try
        {
            await contexts.KeepAsync(key, topic, cancellationToken);
        }
        catch (DbException failure)
        {
            // A full disk must not take the answer away.
            Log.NotRemembered(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What a thread is about could not be kept in desk.db, so its next question stands by itself. Check the disk of the data directory.")]
        public static partial void NotRemembered(ILogger logger, Exception failure);
    }
}
