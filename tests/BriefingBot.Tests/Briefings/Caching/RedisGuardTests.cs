using BriefingBot.Briefings.Caching;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace BriefingBot.Tests.Briefings.Caching;

public sealed class RedisGuardTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly RecordingLogs logs = new();
    private readonly ILoggerFactory logging;
    private readonly RedisGuard guard;
    private int asked;

    public RedisGuardTests()
    {
        logging = logs.ToFactory();
        guard = new(clock, logging.CreateLogger<RedisGuard>());
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_frozen_Redis_costs_a_tenth_of_a_second_once_and_then_nothing_for_two_seconds()
    {
        var first = AskAsync(Never);
        Assert.False(first.IsCompleted);
        clock.Advance(RedisGuard.DefaultPatience);
        Assert.Equal("otherwise", await first);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(AskAsync(Never).IsCompletedSuccessfully));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task After_its_rest_one_request_tries_and_the_others_do_not_wait()
    {
        await FailAsync();
        clock.Advance(RedisGuard.Rest);

        var trial = AskAsync(Never);
        Assert.True(AskAsync(Never).IsCompletedSuccessfully);

        clock.Advance(RedisGuard.DefaultPatience);
        Assert.Equal("otherwise", await trial);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Going_and_coming_back_are_a_line_each_however_often_it_is_tried()
    {
        for (var times = 0; times < 5; times++)
        {
            await FailAsync();
            clock.Advance(RedisGuard.Rest);
        }

        Assert.Equal("answer", await AskAsync(() => Task.FromResult("answer")));
        Assert.Equal("answer", await AskAsync(() => Task.FromResult("answer")));

        Assert.Collection(
            logs.Messages,
            away => Assert.StartsWith("Redis does not answer (RedisConnectionException).", away, StringComparison.Ordinal),
            back => Assert.Equal("Redis answers again.", back));
        Assert.DoesNotContain(logs.Messages, message => message.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_an_answer_and_opens_nothing()
    {
        Assert.Equal("otherwise", await AskAsync(() => Task.FromException<string>(new RedisServerException("WRONGTYPE"))));

        Assert.Equal("answer", await AskAsync(() => Task.FromResult("answer")));
    }

    public void Dispose() => logging.Dispose();

    private static Task<string> Never() => new TaskCompletionSource<string>().Task;

    private async Task FailAsync() => Assert.Equal(
        "otherwise", await AskAsync(() => Task.FromException<string>(new RedisConnectionException(ConnectionFailureType.SocketFailure, "secret"))));

    private Task<string> AskAsync(Func<Task<string>> answer) => guard.TryAsync(
        _ =>
        {
            asked++;
            return answer();
        },
        "otherwise",
        Cancelled);
}
