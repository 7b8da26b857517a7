using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>Writes an answer from the evidence, sentence by sentence. What it writes is checked before anybody sees it.</summary>
internal interface IBriefingWriter
{
    WriterIdentity Identity { get; }

    IAsyncEnumerable<DraftSentence> WriteAsync(Question question, Evidence evidence, CancellationToken cancellationToken);
}
