using System.Runtime.CompilerServices;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Tests.Support;

/// <summary>Writes as the extractive writer does, but only once it is let: a model that takes its time.</summary>
internal sealed class GatedWriter : IBriefingWriter
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when it was asked for the first time.</summary>
    public Task Asked => asked.Task;

    public void Open() => open.TrySetResult();

    public WriterIdentity Identity { get; } = new("model", "slow");

    public async IAsyncEnumerable<DraftSentence> WriteAsync(
        Question question, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        asked.TrySetResult();
        await open.Task.WaitAsync(cancellationToken);
        await foreach (var draft in new ExtractiveBriefingWriter().WriteAsync(question, evidence, cancellationToken))
        {
            yield return draft;
        }
    }
}
