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
        var reference = ReferenceSentences.Of(evidence);
        var news = Choose(evidence, corroboration, reference);

        // What it is, that it is exploited, and then the rest.
        var ahead = news is [(_, Facet.Definition), ..] ? 1 : 0;
        DraftSentence[] drafts =
        [
            .. news.Take(ahead).Select(one => DraftOf(one.Sentence, one.Facet, corroboration)),
            .. reference.Select(sentence => sentence.ToDraft()),
            .. news.Skip(ahead).Select(one => DraftOf(one.Sentence, one.Facet, corroboration)),
        ];
        foreach (var draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return draft;
        }
    }

    private static DraftSentence DraftOf(Candidate candidate, Facet facet, Corroboration corroboration)
    {
        CitedPassage[] passages =
        [
            new(candidate.Source.N, candidate.Place),
            .. corroboration.Of(candidate).Take(MostCorroborating),
        ];
        return new(candidate.Text, [.. passages.Select(passage => passage.N)], passages, facet);
    }

    private static IReadOnlyList<(Candidate Sentence, Facet Facet)> Choose(
        Evidence evidence, Corroboration corroboration, IReadOnlyCollection<ReferenceSentence> told)
    {
        var selection = new SentenceSelection(evidence, corroboration, told);
        return selection.Choose(CandidateSentences.Of(evidence, QuotingRules.Strict)) is { Count: > 0 } chosen
            ? chosen
            : selection.Choose(CandidateSentences.Of(evidence, QuotingRules.Relaxed));
    }
}
