using BriefingBot.Retrieval;

namespace BriefingBot.Briefings;

/// <summary>Answers questions from one corpus: searches it, gathers the evidence, has it written, and checks what was written.</summary>
public sealed class BriefingDesk(SearchableCorpus corpus, TimeProvider clock)
{
    public Task<Briefing> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{corpus} {clock} {question} {cancellationToken}");
}
