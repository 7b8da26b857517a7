using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>Writes an answer from the evidence, sentence by sentence. What it writes is checked before anybody sees it.</summary>
internal interface IBriefingWriter
{
    WriterIdentity Identity { get; }

    /// <exception cref="WritingFailedException">It cannot go on; what it gave until then stands.</exception>
    IAsyncEnumerable<DraftSentence> WriteAsync(Question question, Evidence evidence, CancellationToken cancellationToken);

    /// <summary>Writes rejected sentences again, now that it knows why. A writer that cannot do better gives none.</summary>
    /// <exception cref="WritingFailedException">It cannot.</exception>
    Task<IReadOnlyList<Repaired>> RepairAsync(
        Question question, Evidence evidence, IReadOnlyList<Rejected> rejected, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Repaired>>([]);
}
