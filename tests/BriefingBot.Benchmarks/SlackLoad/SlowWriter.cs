using System.Runtime.CompilerServices;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>A model that takes a minute for every answer, until it recovers.</summary>
internal sealed class SlowWriter : IBriefingWriter
{
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource recovered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Recover() => recovered.TrySetResult();

    public WriterIdentity Identity { get; } = new("model", "slow");

    public async IAsyncEnumerable<DraftSentence> WriteAsync(
        Question question, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.WhenAny(recovered.Task, Task.Delay(Takes, TimeProvider.System, cancellationToken));
        await foreach (var draft in new ExtractiveBriefingWriter().WriteAsync(question, evidence, cancellationToken))
        {
            yield return draft;
        }
    }
}
