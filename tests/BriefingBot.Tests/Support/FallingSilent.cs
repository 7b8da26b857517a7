using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace BriefingBot.Tests.Support;

/// <summary>A model that gives one sentence of its answer and then nothing for ever.</summary>
/// <param name="onSilence">Done when it has begun to say nothing.</param>
internal sealed class FallingSilent(Action onSilence) : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var answer = FakeModelServer.FaithfulTo(messages);
        yield return new(ChatRole.Assistant, answer[..(answer.IndexOf('}', StringComparison.Ordinal) + 1)]);
        onSilence();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
