using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Checks;

/// <summary>An article as the checks read it: its title, then its sentences. Each is read once, when a check first asks.</summary>
internal sealed class CheckedText
{
    /// <summary>More than any article that is read aloud; the rest is not evidence.</summary>
    private const int MostSentences = 2000;

    private readonly string[] sentences;
    private readonly Reading?[] read;
    private readonly Literals?[] literals;

    /// <param name="n">The number that sentences cite it by.</param>
    /// <param name="day">The day it was published; null where it is not known.</param>
    public CheckedText(int n, string title, string text, DateOnly? day)
    {
        (N, Day) = (n, day);
        sentences = [title, .. SentenceSplitter.Split(text).Take(MostSentences).Select(place => place.In(text))];
        read = new Reading?[sentences.Length];
        literals = new Literals?[sentences.Length];
    }

    public int N { get; }

    public DateOnly? Day { get; }

    /// <summary>The title is the first of them.</summary>
    public int Count => sentences.Length;

    public Reading Title => this[0];

    /// <summary>Whether a name occurs anywhere in the article.</summary>
    public bool Names(ReadWord name) => Enumerable.Range(0, Count).Any(at => sentences[at].Contains(name.Written, StringComparison.Ordinal));

    /// <summary>What a sentence states that is compared by value.</summary>
    public Literals LiteralsOf(int at) => literals[at] ??= Literals.Of(this[at], Day);

    public Reading this[int at] => read[at] ??= Reading.Of(sentences[at]);
}
