using BriefingBot.Briefings.Caching;

namespace BriefingBot.Hosting;

/// <summary>The answer cache for as long as the host runs, with its connection to Redis where there is one.</summary>
internal sealed class CacheOfHost : IAsyncDisposable
{
    private readonly ServiceProvider parts;

    /// <param name="redis">The connection string; empty for memory alone.</param>
    public CacheOfHost(string redis, TimeProvider clock, ILoggerFactory logging)
    {
        parts = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(logging)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddAnswerCache(redis)
            .BuildServiceProvider();
        Answers = parts.GetRequiredService<AnswerCache>();
    }

    public AnswerCache Answers { get; }

    public ValueTask DisposeAsync() => parts.DisposeAsync();
}
