using System.Runtime.CompilerServices;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Support;

/// <summary>The extractive writer, counted, and held until a test lets it go.</summary>
/// <param name="model">Named as a model's, for which hosts wait for one another; null for none.</param>
internal sealed class CountingWriter(string? model = null) : IBriefingWriter
{
    private readonly ExtractiveBriefingWriter writer = new();
    private int count;

    public int Count => count;

    /// <summary>No sentence comes before this is completed.</summary>
    public Task Released { get; init; } = Task.CompletedTask;

    public WriterIdentity Identity { get; } = new(model is null ? "extractive" : "model", model);

    public async IAsyncEnumerable<DraftSentence> WriteAsync(
        Question question, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        await Released.WaitAsync(cancellationToken);
        await foreach (var draft in writer.WriteAsync(question, evidence, cancellationToken))
        {
            yield return draft;
        }
    }
}
