using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>Chooses the sentences of an answer: a facet at a time, none twice before each has had its turn, within the limits of length.</summary>
/// <param name="told">What the answer says already, from reference: it takes its part of the answer's length.</param>
internal sealed class SentenceSelection(Evidence evidence, Corroboration corroboration, IReadOnlyCollection<ReferenceSentence> told)
{
    private const int MostSentences = 6;

    private const int EnoughSentences = 3;

    /// <summary>One sentence alone is told with whatever else there is.</summary>
    private const int FewestSentences = 2;

    /// <summary>What is read aloud in half a minute.</summary>
    private const int MostWords = 120;

    /// <summary>More than this of one article is no quotation any more.</summary>
    private const int MostWordsOfAnArticle = 60;

    /// <summary>A sentence that gives a toll again, or shares more than this with one already chosen says it again.</summary>
    private const double SaysItAgain = 0.5;

    private const double SameArticlePenalty = 0.2;

    /// <summary>A facet is told only where the words for it are plain.</summary>
    private const double PlainCue = 0.5;

    /// <summary>What was asked for is told from weaker words, too.</summary>
    private const double AskedCue = 0.4;

    private const double AskedWeight = 2;

    /// <summary>An opening tells a facet only where it does so as plainly as the best; else the facet is left to another sentence.</summary>
    private const double OpeningCue = 0.6;

    /// <summary>In an answer shorter than this there is room for more than <see cref="EnoughSentences"/>.</summary>
    private const int ShortAnswer = 70;

    private static readonly Facet[] Told = [Facet.WayIn, Facet.Damage, Facet.Attribution, Facet.Remedy, Facet.Latest];

    private readonly SentenceScore score = new(evidence, corroboration);
    private readonly Facet? asked = AskedFacet.Of(evidence.Plan.Query.Text);

    /// <summary>The chosen, in the order in which they are read.</summary>
    public IReadOnlyList<(Candidate Sentence, Facet Facet)> Choose(IReadOnlyList<Candidate> candidates)
    {
        var chosen = new List<(Candidate Sentence, Facet Facet)>();
        if (First(candidates) is { } first)
        {
            chosen.Add(first);
        }

        foreach (var facet in Told.OrderBy(facet => facet != asked))
        {
            if (chosen.All(one => one.Facet != facet) && Best(candidates, facet, chosen) is { } best)
            {
                chosen.Add((best, facet));
            }
        }

        while ((chosen.Count < EnoughSentences || (chosen.Count == EnoughSentences && Words(chosen) < ShortAnswer))
            && BestOfAny(candidates, chosen) is { } more)
        {
            chosen.Add((more, Facet.Context));
        }

        return InReadingOrder(chosen);
    }

    /// <summary>A definition, or what opens an article about the topic; of a topic of several names, first what holds them all.</summary>
    private (Candidate Sentence, Facet Facet)? First(IReadOnlyList<Candidate> candidates)
    {
        var whole = candidates.Where(candidate => candidate.Names && evidence.Topic.IsWholeIn(candidate.Sentence.Terms)).ToList();
        return Definition(whole)
            ?? AsOpening(Ranked(whole, []).FirstOrDefault())
            ?? Definition(candidates.Where(candidate => candidate.Names))
            ?? AsOpening(Opening(candidates));
    }

    private (Candidate Sentence, Facet Facet)? Definition(IEnumerable<Candidate> candidates) =>
        Best(candidates, Facet.Definition, []) is { } definition ? (definition, Facet.Definition) : null;

    private Candidate? Best(IEnumerable<Candidate> candidates, Facet facet, List<(Candidate Sentence, Facet Facet)> chosen) =>
        candidates
            .Where(candidate => candidate.Cues.GetValueOrDefault(facet) >= (facet == asked ? AskedCue : PlainCue) && Fits(candidate, chosen))
            .OrderByDescending(candidate => score.Of(candidate, facet) - Reuse(candidate, chosen) + (facet == asked ? AskedWeight * candidate.Cues[facet] : 0))
            .ThenBy(candidate => candidate.Source.N)
            .ThenBy(candidate => candidate.Place.Start)
            .FirstOrDefault(candidate => score.IsEnough(candidate, facet, facet == asked));

    /// <summary>Without a definition the answer opens as an article about the topic does.</summary>
    private Candidate? Opening(IEnumerable<Candidate> candidates) => Ranked(candidates, [])
        .FirstOrDefault(candidate => candidate is { Source.IsAbout: true, Names: true, Sentence.Number: <= 1 } && !candidate.Cues.ContainsKey(Facet.Remedy));

    private Candidate? BestOfAny(IEnumerable<Candidate> candidates, List<(Candidate Sentence, Facet Facet)> chosen) =>
        Ranked(candidates, chosen).FirstOrDefault(candidate => chosen.Count < FewestSentences || score.IsEnough(candidate));

    private IEnumerable<Candidate> Ranked(IEnumerable<Candidate> candidates, List<(Candidate Sentence, Facet Facet)> chosen) =>
        candidates
            .Where(candidate => Fits(candidate, chosen) && !score.IsDropped(candidate))
            .OrderByDescending(candidate => score.Of(candidate, Facet.Context) - Reuse(candidate, chosen))
            .ThenBy(candidate => candidate.Source.N)
            .ThenBy(candidate => candidate.Place.Start);

    /// <summary>Many articles make a better answer than one.</summary>
    private static double Reuse(Candidate candidate, List<(Candidate Sentence, Facet Facet)> chosen) =>
        SameArticlePenalty * chosen.Count(one => one.Sentence.Source == candidate.Source);

    private bool Fits(Candidate candidate, List<(Candidate Sentence, Facet Facet)> chosen) =>
        told.Count + chosen.Count < MostSentences
        && told.Sum(sentence => sentence.Words) + Words(chosen) + candidate.Words <= MostWords
        && Words(chosen.Where(one => one.Sentence.Source == candidate.Source)) + candidate.Words <= MostWordsOfAnArticle
        && chosen.All(one => !SaysAgain(one.Sentence, candidate));

    private static int Words(IEnumerable<(Candidate Sentence, Facet Facet)> chosen) => chosen.Sum(one => one.Sentence.Words);

    private bool SaysAgain(Candidate one, Candidate other) =>
        StatedTolls.Of(other.Text).Any(toll => StatedTolls.Of(one.Text).Any(told => told.Count == toll.Count))
        || corroboration.Overlap(other.Sentence.Terms, one.Sentence.Terms) > SaysItAgain
        || corroboration.Overlap(one.Sentence.Terms, other.Sentence.Terms) > SaysItAgain;

    private static (Candidate Sentence, Facet Facet)? AsOpening(Candidate? opening) =>
        opening is null ? null : (opening, FacetOfOpening(opening));

    private static Facet FacetOfOpening(Candidate opening) =>
        opening.Cues.Where(cue => cue.Value >= OpeningCue).OrderByDescending(cue => cue.Value).ThenBy(cue => cue.Key)
            .Select(cue => (Facet?)cue.Key).FirstOrDefault() ?? Facet.Context;

    /// <summary>What opens it, what was asked for, the rest by facet. The first sentence names the topic, for it may be read alone.</summary>
    private List<(Candidate Sentence, Facet Facet)> InReadingOrder(List<(Candidate Sentence, Facet Facet)> chosen)
    {
        var opening = chosen.FindIndex(one => one.Sentence.Names);
        return [.. chosen.Index()
            .OrderBy(one => one.Index != opening)
            .ThenBy(one => one.Item.Facet != asked)
            .ThenBy(one => one.Item.Facet)
            .Select(one => one.Item)];
    }
}
