using BriefingBot.Chat.Inboxes;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Chat.Inboxes;

public sealed class InboxWorkerTests : IAsyncDisposable
{
    private readonly InboxWorld world = new(new() { AtOnce = 2 });
    private readonly RecordingReplies replies = new();
    private readonly EarlyAnswers early = new();
    private readonly List<IDisposable> owned = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_was_left_behind_is_answered_once()
    {
        var request = await world.AcceptAsync();
        using var worker = Worker(AnswerAtOnce);
        await worker.StartAsync(Token);

        var (answered, reply) = await replies.NextAsync();
        await worker.StopAsync(Token);

        Assert.Equal(request, answered);
        Assert.Equal(ReplyKind.Help, reply.Kind);
        Assert.Equal((1, 1), await world.CountAsync());
        Assert.Equal(0, replies.Count);
    }

    [Fact]
    public async Task So_many_are_answered_at_a_time_and_no_more()
    {
        for (var request = 0; request < 5; request++)
        {
            await world.AcceptAsync();
        }

        var (now, most, gate, two) = (0, 0, new SemaphoreSlim(0), new TaskCompletionSource());
        owned.Add(gate);
        using var worker = Worker(async (_, cancellationToken) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (Volatile.Read(ref now) == 2)
            {
                two.TrySetResult();
            }

            await gate.WaitAsync(cancellationToken);
            Interlocked.Decrement(ref now);
            return HelpReply.Create();
        });
        await worker.StartAsync(Token);
        await two.Task;
        gate.Release(5);
        for (var request = 0; request < 5; request++)
        {
            await replies.NextAsync();
        }

        await worker.StopAsync(Token);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task The_lease_is_kept_while_the_answer_is_written()
    {
        await world.AcceptAsync();
        var writing = new Gate();
        using var worker = Worker(writing.AnswerAsync);
        await worker.StartAsync(Token);
        await writing.Begun;
        for (var tick = 0; tick < 12; tick++)
        {
            world.Clock.Advance(world.Limits.Renewal);
            while (!await IsRenewedAsync())
            {
                await Task.Yield();
            }
        }

        Assert.Empty(await world.HostNamed("other").TakeAsync(1, Token));
        writing.Open();
        await replies.NextAsync();
        await worker.StopAsync(Token);

        async Task<bool> IsRenewedAsync() => await world.ReadAsync<long>("select lease_until from inbox")
            == (world.Clock.GetUtcNow() + world.Limits.Lease).ToUnixTimeMilliseconds();
    }

    [Fact]
    public async Task Work_whose_lease_was_lost_ends_without_an_answer()
    {
        await world.AcceptAsync();
        var writing = new Gate();
        using var worker = Worker(writing.AnswerAsync);
        await worker.StartAsync(Token);
        await writing.Begun;
        await world.ExecuteAsync($"update inbox set lease_owner = 'other', lease_until = {long.MaxValue}");

        world.Clock.Advance(world.Limits.Renewal);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing.Ended);
        await worker.StopAsync(Token);
        Assert.Equal(0, replies.Count);
        Assert.Equal((1, 0), await world.CountAsync());
    }

    [Fact]
    public async Task When_the_host_ends_what_is_being_written_is_let_go_at_once()
    {
        await world.AcceptAsync();
        var writing = new Gate();
        using (var worker = Worker(writing.AnswerAsync))
        {
            await worker.StartAsync(Token);
            await writing.Begun;
            await worker.StopAsync(Token);
        }

        Assert.Equal(0, replies.Count);
        Assert.Equal(1, Assert.Single(await world.HostNamed("other").TakeAsync(1, Token)).Attempt);
    }

    [Fact]
    public async Task An_answer_that_fails_is_tried_again_and_at_last_the_asker_is_told()
    {
        await world.AcceptAsync();
        var attempts = 0;
        using var worker = Worker((_, _) =>
        {
            attempts++;
            throw new InvalidOperationException("The disk is away.");
        });
        await worker.StartAsync(Token);
        while (replies.Count == 0)
        {
            await world.Clock.WaitForTimerAsync(InboxWorker.LookAgain);
            world.Clock.Advance(InboxWorker.LookAgain);
        }

        var (_, reply) = await replies.NextAsync();
        await worker.StopAsync(Token);
        Assert.Equal(ReplyKind.Failed, reply.Kind);
        Assert.Equal(world.Limits.MostAttempts, attempts);
        Assert.Equal((1, 1), await world.CountAsync());
    }

    [Fact]
    public async Task A_request_that_ended_the_host_each_time_is_not_tried_for_ever()
    {
        await world.AcceptAsync();
        await world.ExecuteAsync($"update inbox set attempts = {world.Limits.MostAttempts}");
        using var worker = Worker((_, _) => throw new InvalidOperationException("Must not be asked."));
        await worker.StartAsync(Token);

        Assert.Equal(ReplyKind.Failed, (await replies.NextAsync()).Reply.Kind);
        await worker.StopAsync(Token);
    }

    [Fact]
    public async Task What_cannot_be_delivered_any_more_is_done_without_an_answer()
    {
        await world.AcceptAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(29));
        await world.AcceptAsync("readable");
        await world.AcceptAsync("unreadable");
        await world.ExecuteAsync("update inbox set payload = x'00' where dedupe_key = 'trigger-3'");
        using var worker = Worker(AnswerAtOnce);
        await worker.StartAsync(Token);

        Assert.Equal("readable", (await replies.NextAsync()).Request.Text);
        while (await world.CountAsync() != (3, 3))
        {
            await Task.Yield();
        }

        await worker.StopAsync(Token);
        Assert.Equal(0, replies.Count);
    }

    public async ValueTask DisposeAsync()
    {
        owned.ForEach(one => one.Dispose());
        await world.DisposeAsync();
    }

    private static Task<Reply> AnswerAtOnce(ChatRequest request, CancellationToken cancellationToken) => Task.FromResult(HelpReply.Create());

    private InboxWorker Worker(Func<ChatRequest, CancellationToken, Task<Reply>> answer)
    {
        var slots = new WorkSlots(world.Limits);
        owned.Add(slots);
        var answerer = new RequestAnswerer(
            world.Inbox, early, answer, [replies], world.Limits, world.Clock, NullLogger<RequestAnswerer>.Instance);
        return new(world.Inbox, answerer, early, slots, world.Clock, NullLogger<InboxWorker>.Instance);
    }

    private sealed class Gate
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        /// <summary>Fails as the answer did.</summary>
        public Task Ended => ended.Task;

        public void Open() => open.SetResult();

        public async Task<Reply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
        {
            begun.TrySetResult();
            try
            {
                await open.Task.WaitAsync(cancellationToken);
                ended.TrySetResult();
                return HelpReply.Create();
            }
            catch (OperationCanceledException)
            {
                ended.TrySetCanceled(CancellationToken.None);
                throw;
            }
        }
    }
}
