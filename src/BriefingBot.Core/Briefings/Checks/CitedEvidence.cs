using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks;

/// <summary>The part of a cited article that a sentence rests on: the sentence that supports it best, and its neighbours.</summary>
internal sealed class CitedEvidence
{
    /// <summary>So much of what a neighbour adds counts, when the best place is looked for.</summary>
    private const double OfNeighbours = 0.8;

    /// <summary>A word that means the same counts so much of one that is the same.</summary>
    private const double ByConcept = 0.6;

    /// <summary>A place that holds so much of what the best one holds may be the one that is meant.</summary>
    private const double Likely = 0.88;

    /// <summary>No more places of an article are tried.</summary>
    private const int MostPlaces = 3;

    private CitedEvidence(CheckedText source, int best)
    {
        var around = Enumerable.Range(Math.Max(0, best - 1), Math.Min(source.Count, best + 2) - Math.Max(0, best - 1)).ToList();
        Source = source;
        Supporting = source[best];
        Sentences = [.. around.Select(at => source[at])];
        foreach (var sentence in Sentences)
        {
            Names.Settle(sentence.Words, Sentences);
        }

        Literals = [.. around.Select(source.LiteralsOf)];
        Keys = Sentences.SelectMany(sentence => sentence.Keys).ToHashSet();
        TitledKeys = Keys.Concat(source.Title.Keys).ToHashSet();
    }

    public CheckedText Source { get; }

    public int N => Source.N;

    public Reading Supporting { get; }

    /// <summary>The supporting sentence and its neighbours, in order.</summary>
    public IReadOnlyList<Reading> Sentences { get; }

    /// <summary>All that a word of the passage may be compared by.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>The same with the words of the title, which names what "it" is.</summary>
    public IReadOnlySet<string> TitledKeys { get; }

    /// <summary>What each of the sentences states that is compared by value.</summary>
    public IReadOnlyList<Literals> Literals { get; }

    /// <summary>The places of an article that may support a sentence, the likeliest first.</summary>
    public static IEnumerable<CitedEvidence> For(Reading said, Literals literals, CheckedText source)
    {
        ReadWord[] content = [.. said.Words.Where(word => word.IsContent)];
        var held = Enumerable.Range(0, source.Count).Select(at => Held(content, literals, source, at)).ToArray();
        var scores = Enumerable.Range(0, source.Count).Select(at => Score(held, at)).ToArray();
        var best = scores.Max();
        return Enumerable.Range(0, source.Count)
            .Where(at => scores[at] >= Likely * best)
            .OrderByDescending(at => scores[at])
            .Take(MostPlaces)
            .Select(at => new CitedEvidence(source, at));
    }

    private static double[] Held(ReadWord[] content, Literals literals, CheckedText source, int at)
    {
        var told = source.LiteralsOf(at);
        return
        [
            .. content.Select(word => Held(word, source[at])),
            .. literals.Numbers.Select(number => told.Numbers.Any(other => number.Equals(other.Value, other.Written)) ? 1.0 : 0),
            .. literals.Dates.Select(date => told.Dates.Any(date.Covers) ? 1.0 : 0),
            .. literals.Identifiers.Select(one => told.Identifiers.Any(other => other.Identifier == one.Identifier) ? 1.0 : 0),
        ];
    }

    private static double Score(double[][] held, int at)
    {
        // The title says it shortest; where the text says the same, the text is the evidence.
        var score = at == 0 ? -0.5 : 0;
        for (var i = 0; i < held[at].Length; i++)
        {
            var near = Math.Max(at > 0 ? held[at - 1][i] : 0, at + 1 < held.Length ? held[at + 1][i] : 0);
            score += held[at][i] + (OfNeighbours * Math.Max(0, near - held[at][i]));
        }

        return score;
    }

    /// <summary>How surely a sentence holds a word, 0 to 1.</summary>
    public static double Held(ReadWord word, Reading sentence) => word.IsIn(sentence.Spelled) ? 1 : word.IsIn(sentence.Keys) ? ByConcept : 0;
}
