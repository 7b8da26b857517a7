using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>Chooses the sentences of an answer: a facet at a time, none twice before each has had its turn, within the limits of length.</summary>
internal sealed class SentenceSelection(Evidence evidence, Corroboration corroboration)
{
    private const int MostSentences = 6;

    private const int EnoughSentences = 3;

    /// <summary>What is read aloud in half a minute.</summary>
    private const int MostWords = 120;

    /// <summary>More than this of one article is no quotation any more.</summary>
    private const int MostWordsOfAnArticle = 60;

    /// <summary>A sentence that shares more than this with one already chosen says it again.</summary>
    private const double SaysItAgain = 0.55;

    private const double SameArticlePenalty = 0.2;

    /// <summary>A facet is told only where the words for it are plain.</summary>
    private const double PlainCue = 0.5;

    private readonly SentenceScore score = new(evidence, corroboration);

    /// <summary>The chosen, in the order in which they are read.</summary>
    public IReadOnlyList<(Candidate Sentence, Facet Facet)> Choose(IReadOnlyList<Candidate> candidates)
    {
        var chosen = new List<(Candidate Sentence, Facet Facet)>();
        if (Best(candidates.Where(candidate => candidate.Names), Facet.Definition, chosen) is { } definition)
        {
            chosen.Add((definition, Facet.Definition));
        }

        foreach (var facet in (Facet[])[Facet.WayIn, Facet.Damage, Facet.Attribution, Facet.Remedy, Facet.Latest])
        {
            if (Best(candidates, facet, chosen) is { } best)
            {
                chosen.Add((best, facet));
            }
        }

        while (chosen.Count < EnoughSentences && BestOfAny(candidates, chosen) is { } more)
        {
            chosen.Add((more, StrongestFacet(more)));
        }

        return InReadingOrder(chosen);
    }

    private Candidate? Best(IEnumerable<Candidate> candidates, Facet facet, List<(Candidate Sentence, Facet Facet)> chosen) =>
        candidates
            .Where(candidate => candidate.Cues.GetValueOrDefault(facet) >= PlainCue && Fits(candidate, chosen))
            .OrderByDescending(candidate => score.Of(candidate, facet) - Reuse(candidate, chosen))
            .ThenBy(candidate => candidate.Source.N)
            .ThenBy(candidate => candidate.Place.Start)
            .FirstOrDefault(candidate => score.IsEnough(candidate, facet));

    private Candidate? BestOfAny(IEnumerable<Candidate> candidates, List<(Candidate Sentence, Facet Facet)> chosen) =>
        candidates
            .Where(candidate => candidate.Names && Fits(candidate, chosen))
            .OrderByDescending(candidate => score.Of(candidate, StrongestFacet(candidate)) - Reuse(candidate, chosen))
            .ThenBy(candidate => candidate.Source.N)
            .ThenBy(candidate => candidate.Place.Start)
            .FirstOrDefault();

    /// <summary>Many articles make a better answer than one.</summary>
    private static double Reuse(Candidate candidate, List<(Candidate Sentence, Facet Facet)> chosen) =>
        SameArticlePenalty * chosen.Count(one => one.Sentence.Source == candidate.Source);

    private bool Fits(Candidate candidate, List<(Candidate Sentence, Facet Facet)> chosen) =>
        chosen.Count < MostSentences
        && chosen.Sum(one => one.Sentence.Words) + candidate.Words <= MostWords
        && chosen.Where(one => one.Sentence.Source == candidate.Source).Sum(one => one.Sentence.Words) + candidate.Words <= MostWordsOfAnArticle
        && chosen.All(one => !SaysAgain(one.Sentence, candidate));

    private bool SaysAgain(Candidate one, Candidate other) =>
        corroboration.Overlap(other.Sentence.Terms, one.Sentence.Terms) > SaysItAgain
        || corroboration.Overlap(one.Sentence.Terms, other.Sentence.Terms) > SaysItAgain;

    private static Facet StrongestFacet(Candidate candidate) =>
        candidate.Cues.Where(cue => cue.Value >= PlainCue).OrderByDescending(cue => cue.Value).ThenBy(cue => cue.Key)
            .Select(cue => (Facet?)cue.Key).FirstOrDefault() ?? Facet.Context;

    /// <summary>By facet; but the first sentence names the topic, for it may be read alone.</summary>
    private static List<(Candidate Sentence, Facet Facet)> InReadingOrder(List<(Candidate Sentence, Facet Facet)> chosen)
    {
        var ordered = chosen.OrderBy(one => one.Facet).ToList();
        var opening = ordered.FindIndex(one => one.Sentence.Names);
        if (opening > 0)
        {
            var first = ordered[opening];
            ordered.RemoveAt(opening);
            ordered.Insert(0, first);
        }

        return ordered;
    }
}
