using System.Runtime.CompilerServices;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// The writer that needs no model: quotes the sentences that tell most, a facet at a time, so that they read as a summary. The same
/// evidence gives the same answer.
/// </summary>
internal sealed class ExtractiveBriefingWriter : IBriefingWriter
{
    public const string Name = "extractive";

    /// <summary>Beside the quoted article, so many that report the same are cited.</summary>
    private const int MostCorroborating = 2;

    public WriterIdentity Identity { get; } = new(Name);

    public async IAsyncEnumerable<DraftSentence> WriteAsync(
        Question question, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var corroboration = new Corroboration(evidence);
        foreach (var (candidate, facet) in Choose(evidence, corroboration))
        {
            cancellationToken.ThrowIfCancellationRequested();
            CitedPassage[] passages =
            [
                new(candidate.Source.N, candidate.Place),
                .. corroboration.Of(candidate).Take(MostCorroborating),
            ];
            yield return new(candidate.Text, [.. passages.Select(passage => passage.N)], passages, facet);
        }
    }

    private static IReadOnlyList<(Candidate Sentence, Facet Facet)> Choose(Evidence evidence, Corroboration corroboration)
    {
        var selection = new SentenceSelection(evidence, corroboration);
        return selection.Choose(CandidateSentences.Of(evidence, QuotingRules.Strict)) is { Count: > 0 } chosen
            ? chosen
            : selection.Choose(CandidateSentences.Of(evidence, QuotingRules.Relaxed));
    }
}
