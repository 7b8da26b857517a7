using BriefingBot.Retrieval;

namespace BriefingBot.Briefings;

/// <summary>Answers questions from one corpus: searches it, gathers the evidence, has it written, and checks what was written.</summary>
public sealed class BriefingDesk(SearchableCorpus corpus, TimeProvider clock)
{
    public async Task<Briefing> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        await corpus.SearchAsync(new(question.Query, question.Clearance, 10), cancellationToken);
        throw new NotSupportedException(clock.GetUtcNow().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
