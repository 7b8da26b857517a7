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
    private readonly IReadOnlyList<EvidenceSource> news;
    private readonly List<EvidenceSentence> sentences;
    private readonly Dictionary<string, List<int>> holders = [];
    private readonly Dictionary<Candidate, IReadOnlyList<CitedPassage>> found = new(ReferenceEqualityComparer.Instance);

    public Corroboration(Evidence evidence)
    {
        this.evidence = evidence;
        news = evidence.News;
        sentences = [.. news.SelectMany(source => source.Sentences)];
        foreach (var (at, sentence) in sentences.Index())
        {
            foreach (var term in sentence.Terms)
            {
                if (!holders.TryGetValue(term, out var places))
                {
                    holders[term] = places = [];
                }

                places.Add(at);
            }
        }
    }

    /// <summary>One passage for each other publisher that reports the same, best evidence first.</summary>
    public IReadOnlyList<CitedPassage> Of(Candidate candidate)
    {
        if (!found.TryGetValue(candidate, out var passages))
        {
            found[candidate] = passages = Find(candidate);
        }

        return passages;
    }

    /// <summary>0 to 1: how much of the first set's weight the second holds.</summary>
    public double Overlap(IReadOnlySet<string> terms, IReadOnlySet<string> others)
    {
        double all = 0, shared = 0;
        foreach (var term in terms)
        {
            var weight = Weight(term);
            all += weight;
            shared += others.Contains(term) ? weight : 0;
        }

        return all == 0 ? 0 : shared / all;
    }

    private List<CitedPassage> Find(Candidate candidate)
    {
        var figures = SentenceFigures.Of(candidate.Place.In(candidate.Source.Article.Text));
        var content = Content(candidate.Sentence);
        var overlaps = OverlapsOf(content);
        var passages = new List<CitedPassage>();
        var publishers = new HashSet<string> { candidate.Source.Article.SourceId };
        var first = 0;
        foreach (var source in news)
        {
            if (!publishers.Contains(source.Article.SourceId)
                && Enumerable.Range(first, source.Sentences.Count)
                    .Where(at => overlaps[at] >= Shared && Overlap(Content(sentences[at]), content) >= SharedBack && SharesFigures(figures, sentences[at]))
                    .Select(at => (int?)at)
                    .MaxBy(at => overlaps[at!.Value]) is { } same)
            {
                publishers.Add(source.Article.SourceId);
                passages.Add(new(source.N, sentences[same].Place));
            }

            first += source.Sentences.Count;
        }

        return passages;
    }

    /// <summary>How much of the content each sentence of the evidence holds, 0 to 1: only those that share a word are looked at.</summary>
    private double[] OverlapsOf(HashSet<string> content)
    {
        var shared = new double[sentences.Count];
        double all = 0;
        foreach (var term in content)
        {
            var weight = Weight(term);
            all += weight;
            foreach (var at in holders.GetValueOrDefault(term, []))
            {
                shared[at] += weight;
            }
        }

        return all == 0 ? shared : Array.ConvertAll(shared, held => held / all);
    }

    /// <summary>The fewer sentences hold a term, the more it weighs.</summary>
    private double Weight(string term) => holders.TryGetValue(term, out var places) ? Math.Log(1 + ((double)sentences.Count / places.Count)) : 1;

    private HashSet<string> Content(EvidenceSentence sentence) => [.. sentence.Terms.Where(term => !evidence.Topic.IsKey(term))];

    private static bool SharesFigures(IReadOnlySet<string> figures, EvidenceSentence sentence) =>
        figures.Count == 0 || SentenceFigures.Of(sentence.Text) is var others && figures.Count(others.Contains) * 2 >= figures.Count;
}
