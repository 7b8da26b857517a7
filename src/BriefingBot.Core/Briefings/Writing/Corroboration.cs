using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>Finds who else reports what a sentence says: sentences of other publishers that share most of its content and a figure.</summary>
internal sealed class Corroboration
{
    /// <summary>Of the content's weight, the other sentence holds so much.</summary>
    private const double Shared = 0.5;

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
        return
        [
            .. from source in evidence.Sources
               where source.Article.SourceId != candidate.Source.Article.SourceId
               let same = source.Sentences.Where(sentence => Overlap(candidate.Sentence.Terms, sentence.Terms) >= Shared && SharesFigure(figures, sentence))
                   .MaxBy(sentence => Overlap(candidate.Sentence.Terms, sentence.Terms))
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

    private static bool SharesFigure(IReadOnlySet<string> figures, EvidenceSentence sentence) =>
        figures.Count == 0 || SentenceFigures.Of(sentence.Text).Overlaps(figures);
}
