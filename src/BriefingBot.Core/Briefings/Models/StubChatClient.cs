using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefingBot.Briefings.Writing.Prompts;
using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Models;

/// <summary>A model that is none: it copies the first passage of each source. The same prompt gets the same answer.</summary>
internal sealed class StubChatClient : IChatClient
{
    private const int MostSentences = 4;

    private const int Part = 24;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, AnswerTo(messages))) { FinishReason = ChatFinishReason.Stop });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var part in AnswerTo(messages).Chunk(Part))
        {
            yield return new(ChatRole.Assistant, new string(part));
        }

        yield return new(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static string AnswerTo(IEnumerable<ChatMessage> messages)
    {
        var sentences = Prompt.PassagesIn(messages).DistinctBy(passage => passage.N).Take(MostSentences)
            .Select(passage => new { of = (int?)null, citations = new[] { passage.N }, text = passage.Passage, facet = "context" })
            .ToList();
        return JsonSerializer.Serialize(new { enough_evidence = sentences.Count > 0, sentences });
    }
}
