using BriefingBot.Articles;
using BriefingBot.Briefings.Caching;
using BriefingBot.Configuration;
using BriefingBot.Storage;

namespace BriefingBot.Diagnosis;

/// <summary>Looks at everything that a host needs, and changes nothing: a host may be running beside it.</summary>
internal sealed class Doctor(Settings settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) =>
    [
        new("settings", true, $"read from {settings.ContentRootPath}, the environment and the command line"),
        ClockCheck.Of(clock),
        DataDirectoryCheck.Writable(settings.DataDirectory),
        DataDirectoryCheck.Space(settings.DataDirectory),
        StoreCheck.Of("corpus.db", Corpus.StorePathOf(settings.DataDirectory), SchemaMigrations.Corpus),
        StoreCheck.Of("desk.db", DeskStore.PathOf(settings.DataDirectory), SchemaMigrations.Desk),
        await IndexCheck.OfAsync(settings.DataDirectory, clock, cancellationToken),
        SlackCheck.Of(settings.Configuration),
        await RedisAsync(cancellationToken),
        await ModelCheck.OfAsync(settings.Desk.Model, clock, cancellationToken),
    ];

    private async Task<Finding> RedisAsync(CancellationToken cancellationToken)
    {
        if (settings.RedisConnectionString.Length == 0)
        {
            return new("redis", true, "not configured: answers are cached in memory (Redis:ConnectionString)");
        }

        return await AnswerCaching.PingAsync(settings.RedisConnectionString, cancellationToken) is { } time
            ? new("redis", true, FormattableString.Invariant($"answers within {time.TotalMilliseconds:F1} ms"))
            : new("redis", false, "does not answer. Answers come all the same, cached in memory only; check Redis:ConnectionString, the server and the network.");
    }
}
