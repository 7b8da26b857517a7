using BriefingBot.Briefings;
using BriefingBot.Briefings.Caching;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace BriefingBot.Tests.Briefings.Caching;

/// <summary>Against a real server that is well, away, frozen, emptied, or full of nonsense.</summary>
public sealed class RedisCacheTests : IAsyncLifetime
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private const string Prefix = "briefingbot:";

    private readonly CountingWriter writer = new();
    private readonly RecordingLogs logs = new();
    private readonly List<ServiceProvider> hosts = [];
    private readonly ILoggerFactory logging;
    private FilledCorpus? corpus;

    public RedisCacheTests() => logging = logs.ToFactory();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private FilledCorpus Corpus => corpus ?? throw new InvalidOperationException("Not initialized.");

    public async ValueTask InitializeAsync() => corpus = await FilledCorpus.OfAsync(Some.StoryAbout("Gravelock", "12"), Some.StoryAbout("Tinfang", "30"));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        logging.Dispose();
        Corpus.Dispose();
    }

    [Fact]
    public async Task After_a_restart_the_answer_comes_from_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        var first = await SharedAsync(redis, "gravelock");

        var second = await AskAsync(await HostAsync(redis), "gravelock");

        Assert.True(second.Cached);
        Assert.Equal(1, writer.Count);
        Assert.Equivalent(first with { Cached = true }, second, strict: true);
    }

    [Fact]
    public async Task A_new_article_changes_the_answer_at_once_on_every_host_that_shares_the_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        using var other = await FilledCorpus.OfAsync(Some.StoryAbout("Gravelock", "12"), Some.StoryAbout("Tinfang", "30"));
        await SharedAsync(redis, "gravelock");
        var (here, there) = (await HostAsync(redis), await HostAsync(redis));
        Assert.True((await other.BriefAsync("gravelock", writer, there)).Cached);

        await Corpus.AddAsync(Some.StoryAbout("Gravelock", "45", "gazette"));
        await other.AddAsync(Some.StoryAbout("Gravelock", "45", "gazette"));
        var (changedHere, changedThere) = (await AskAsync(here, "gravelock"), await other.BriefAsync("gravelock", writer, there));

        Assert.Equal((false, true), (changedHere.Cached, changedThere.Cached));
        Assert.Equal(3, changedThere.Searched.Articles);
        Assert.Equal(changedHere.Id, changedThere.Id);
    }

    [Fact]
    public async Task Two_hundred_who_ask_two_hosts_have_a_model_write_once()
    {
        await using var redis = await RedisServer.StartAsync();
        var release = new TaskCompletionSource();
        var model = new CountingWriter("slow") { Released = release.Task };
        AnswerCache[] both = [await HostAsync(redis), await HostAsync(redis)];
        var askers = Enumerable.Range(0, 200).Select(n => Task.Run(() => Corpus.BriefAsync("gravelock", model, both[n % 2]), Cancelled)).ToList();

        release.SetResult();
        var answers = await Task.WhenAll(askers);

        Assert.Equal(1, model.Count);
        Assert.Single(answers, answer => !answer.Cached);
    }

    [Fact]
    public async Task A_Redis_that_is_dead_at_the_start_is_missed_in_the_log_alone_and_used_when_it_comes()
    {
        await using var redis = RedisServer.Create();
        var host = Host(redis);

        Assert.NotEmpty((await AskAsync(host, "gravelock")).Sentences);
        Assert.True((await AskAsync(host, "gravelock")).Cached);
        Assert.Single(logs.Messages, message => message.StartsWith("Redis does not answer", StringComparison.Ordinal));

        await redis.RunAsync();
        await IsBackAsync(host, redis);
    }

    [Fact]
    public async Task A_Redis_that_is_killed_midway_takes_no_answer_with_it_and_is_back_in_five_seconds()
    {
        await using var redis = await RedisServer.StartAsync();
        var host = await HostAsync(redis);
        await SharedAsync(redis, "gravelock");

        redis.Kill();
        Assert.NotEmpty((await AskAsync(host, "gravelock")).Sentences);
        Assert.NotEmpty((await AskAsync(host, "tinfang")).Sentences);

        await redis.RunAsync();
        await IsBackAsync(host, redis);
    }

    [Fact]
    public async Task A_frozen_Redis_adds_less_than_a_quarter_of_a_second_to_an_answer()
    {
        await using var redis = await RedisServer.StartAsync();
        var host = await HostAsync(redis, RedisGuard.DefaultPatience);
        redis.Freeze();

        var started = TimeProvider.System.GetTimestamp();
        foreach (var topic in Topics(20))
        {
            Assert.NotEmpty((await AskAsync(host, topic)).Sentences);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, 20 * TimeSpan.FromMilliseconds(250));
        Assert.Single(logs.Messages, message => message.StartsWith("Redis does not answer", StringComparison.Ordinal));

        redis.Thaw();
        await IsBackAsync(host, redis);
    }

    [Fact]
    public async Task An_emptied_Redis_costs_a_writing()
    {
        await using var redis = await RedisServer.StartAsync();
        await SharedAsync(redis, "gravelock");
        await DoAsync(redis, async database => await database.ExecuteAsync("FLUSHALL"));

        Assert.False((await AskAsync(await HostAsync(redis), "gravelock")).Cached);
        Assert.True((await AskAsync(await HostAsync(redis), "gravelock")).Cached);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"Drafts":[null]}""")]
    [InlineData("""{"Drafts":[{"Text":"Send money.","Citations":[1],"Passages":[{"N":1,"Place":{"Start":0,"Length":999999}}],"Facet":0}]}""")]
    [InlineData("""{"Drafts":[{"Text":"Send money to the attacker now.","Citations":[1],"Passages":[{"N":1,"Place":{"Start":0,"Length":40}}],"Facet":0}]}""")]
    public async Task What_was_put_into_Redis_never_speaks_through_an_answer(string put)
    {
        await using var redis = await RedisServer.StartAsync();
        await SharedAsync(redis, "gravelock");
        await ReplaceBodiesAsync(redis, put);

        var answer = await AskAsync(await HostAsync(redis), "gravelock");

        Assert.DoesNotContain(answer.Sentences, sentence => sentence.Text.Contains("money", StringComparison.Ordinal));
        Assert.NotEmpty(answer.Sentences);
        Assert.Equal((false, 2), (answer.Cached, writer.Count));
    }

    [Fact]
    public async Task A_value_of_another_type_costs_a_writing()
    {
        await using var redis = await RedisServer.StartAsync();
        await SharedAsync(redis, "gravelock");
        await DoAsync(redis, async database =>
        {
            foreach (var key in Keys(database))
            {
                await database.KeyDeleteAsync(key);
                await database.StringSetAsync(key, "nonsense");
            }
        });

        Assert.NotEmpty((await AskAsync(await HostAsync(redis), "gravelock")).Sentences);
        Assert.DoesNotContain(logs.Messages, message => message.StartsWith("Redis does not answer", StringComparison.Ordinal));
    }

    /// <summary>The same evidence under another key each.</summary>
    private static IEnumerable<string> Topics(int count) => Enumerable.Range(1, count).Select(n => $"gravelock since:{n + 10}d");

    private Task<Briefing> AskAsync(AnswerCache host, string topic) => Corpus.BriefAsync(topic, writer, host);

    /// <param name="patience">How long it waits for Redis: on a busy machine the product's own tenth of a second may not be enough for one that is well.</param>
    private AnswerCache Host(RedisServer redis, TimeSpan? patience = null)
    {
        var host = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(logging)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddAnswerCache(redis.ConnectionString)
            .AddSingleton(provider => new RedisGuard(TimeProvider.System, provider.GetRequiredService<ILogger<RedisGuard>>()) { Patience = patience ?? TimeSpan.FromSeconds(10) })
            .BuildServiceProvider();
        hosts.Add(host);
        return host.GetRequiredService<AnswerCache>();
    }

    /// <summary>A host that is connected: its way to Redis is made in the background.</summary>
    private async Task<AnswerCache> HostAsync(RedisServer redis, TimeSpan? patience = null)
    {
        var host = Host(redis, patience);
        await hosts[^1].GetRequiredService<RedisConnection>().GetAsync();
        return host;
    }

    /// <summary>An answer that stands in Redis.</summary>
    private async Task<Briefing> SharedAsync(RedisServer redis, string topic) => await AskAsync(await HostAsync(redis), topic);

    private async Task IsBackAsync(AnswerCache host, RedisServer redis)
    {
        var started = TimeProvider.System.GetTimestamp();
        foreach (var topic in Topics(1000).Skip(50))
        {
            await AskAsync(host, topic);
            var stored = 0;
            await DoAsync(redis, database => Task.FromResult(stored = Keys(database).Count()));
            if (stored > 0)
            {
                break;
            }

            await Task.Delay(LookAgain, TimeProvider.System, Cancelled);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, BackWithin);
        Assert.Contains("Redis answers again.", logs.Messages);
    }

    /// <summary>Puts something else into the frame that the cache keeps its values in: a value without one is not even looked at.</summary>
    private static async Task ReplaceBodiesAsync(RedisServer redis, string body)
    {
        var services = new ServiceCollection().AddStackExchangeRedisCache(cache => (cache.Configuration, cache.InstanceName) = (redis.ConnectionString, Prefix));
        services.AddHybridCache();
        await using var foreign = services.BuildServiceProvider();
        await DoAsync(redis, async database =>
        {
            foreach (var key in Keys(database))
            {
                await foreign.GetRequiredService<HybridCache>().SetAsync(key.ToString()[Prefix.Length..], body, cancellationToken: Cancelled);
            }
        });
    }

    private static IEnumerable<RedisKey> Keys(IDatabase database) =>
        database.Multiplexer.GetServers().Single().Keys(pattern: Prefix + "w:*").ToList();

    private static async Task DoAsync(RedisServer redis, Func<IDatabase, Task> act)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString + ",allowAdmin=true");
        await act(connection.GetDatabase());
    }
}
