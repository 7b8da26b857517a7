using System.Threading.Channels;
using BriefingBot.Chat.Inboxes;
using BriefingBot.Replies;

namespace BriefingBot.Tests.Support;

/// <summary>The way back on a platform called <c>test</c>: keeps what was sent.</summary>
internal sealed class RecordingReplies : IReplyChannel
{
    private readonly Channel<(ChatRequest Request, Reply Reply)> sent = System.Threading.Channels.Channel.CreateUnbounded<(ChatRequest, Reply)>();

    public string Platform => "test";

    public int Count => sent.Reader.Count;

    public async Task<(ChatRequest Request, Reply Reply)> NextAsync() => await sent.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task<ReplyOutcome> SendAsync(ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        sent.Writer.TryWrite((request, reply));
        return Task.FromResult<ReplyOutcome>(new ReplyOutcome.Sent());
    }
}
