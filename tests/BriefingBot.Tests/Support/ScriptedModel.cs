using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefingBot.Briefings.Writing.Prompts;
using Microsoft.Extensions.AI;

namespace BriefingBot.Tests.Support;

/// <summary>A model in this process, that a test or a measure gives its answers.</summary>
internal abstract class ScriptedModel : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, AnswerTo([.. messages]))) { FinishReason = ChatFinishReason.Stop });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new(ChatRole.Assistant, AnswerTo([.. messages])) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    protected abstract string AnswerTo(IReadOnlyList<ChatMessage> messages);

    protected static IReadOnlyList<(int N, string Passage)> PassagesIn(IReadOnlyList<ChatMessage> messages) => Prompt.PassagesIn(messages);

    protected static string Json(IEnumerable<(string Text, int[] Citations)> sentences) => JsonSerializer.Serialize(new
    {
        enough_evidence = true,
        sentences = sentences.Select((sentence, at) => new { of = at, citations = sentence.Citations, text = sentence.Text, facet = "context" }),
    });
}
