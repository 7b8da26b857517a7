using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// Finds who else reports what a sentence says: sentences of other publishers that share most of its content beside the topic's
/// name, and its figures. That both name the topic says nothing.
/// </summary>
internal sealed class Corroboration
{
    /// <summary>Of the content's weight, the other sentence holds so much.</summary>
    private const double Shared = 0.5;

    /// <summary>And of the other's content, this sentence holds so much: a long one that touches on everything reports nothing.</summary>
    private const double SharedBack = 0.3;

    private readonly Evidence evidence;
    private readonly Dictionary<string, double> weights;

    public Corroboration(Evidence evidence)
    {
        this.evidence = evidence;
        var sentences = evidence.Sources.SelectMany(source => source.Sentences).ToList();
        weights = sentences.SelectMany(sentence => sentence.Terms)
            .CountBy(term => term)
            .ToDictionary(count => count.Key, count => Math.Log(1 + ((double)sentences.Count / count.Value)));
    }

    /// <summary>One passage for each other publisher that reports the same, best evidence first.</summary>
    public IReadOnlyList<CitedPassage> Of(Candidate candidate)
    {
        var figures = SentenceFigures.Of(candidate.Place.In(candidate.Source.Article.Text));
        var content = Content(candidate.Sentence);
        return
        [
            .. from source in evidence.Sources
               where source.Article.SourceId != candidate.Source.Article.SourceId
               let same = source.Sentences.Where(sentence => SaysTheSame(content, sentence) && SharesFigures(figures, sentence))
                   .MaxBy(sentence => Overlap(content, sentence.Terms))
               where same is not null
               group new CitedPassage(source.N, same.Place) by source.Article.SourceId into publisher
               select publisher.First(),
        ];
    }

    /// <summary>0 to 1: how much of the first set's weight the second holds.</summary>
    public double Overlap(IReadOnlySet<string> terms, IReadOnlySet<string> others)
    {
        double all = 0, shared = 0;
        foreach (var term in terms)
        {
            var weight = weights.GetValueOrDefault(term, 1);
            all += weight;
            shared += others.Contains(term) ? weight : 0;
        }

        return all == 0 ? 0 : shared / all;
    }

    private bool SaysTheSame(HashSet<string> content, EvidenceSentence sentence) =>
        Overlap(content, sentence.Terms) >= Shared && Overlap(Content(sentence), content) >= SharedBack;

    private HashSet<string> Content(EvidenceSentence sentence) => [.. sentence.Terms.Where(term => !evidence.Topic.IsKey(term))];

    private static bool SharesFigures(IReadOnlySet<string> figures, EvidenceSentence sentence) =>
        figures.Count == 0 || SentenceFigures.Of(sentence.Text) is var others && figures.Count(others.Contains) * 2 >= figures.Count;
}
