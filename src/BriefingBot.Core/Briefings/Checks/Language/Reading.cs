using System.Buffers;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Checks.Language;

/// <summary>A sentence, read word by word for comparison with another.</summary>
internal sealed class Reading
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private Reading(string text, IReadOnlyList<ReadWord> words)
    {
        Text = text;
        Words = words;
        Keys = words.SelectMany(word => word.IsLight ? word.Keys.Where(Concepts.IsFact) : word.Keys).ToHashSet();
        Spelled = Keys.Where(key => key[0] is not ('=' or '!')).ToHashSet();
        Negation = new(() => Negations.Of(words));
    }

    public string Text { get; }

    public IReadOnlyList<ReadWord> Words { get; }

    /// <summary>The keys of all words that carry a fact.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>Those of them that are no concepts.</summary>
    public IReadOnlySet<string> Spelled { get; }

    /// <summary>Which words are denied.</summary>
    public Lazy<Negations> Negation { get; }

    public static Reading Of(string text)
    {
        var words = WordsOf(text);
        Names.Mark(words);
        Concepts.Mark(words);
        return new(text, words);
    }

    private static List<ReadWord> WordsOf(string text)
    {
        var stems = new Dictionary<int, string>();
        foreach (var token in Tokens.Of(text))
        {
            stems.TryAdd(token.Start, token.Text);
        }

        var words = new List<ReadWord>();
        var end = 0;
        foreach (var (start, length) in Retrieval.Passages.Words.Of(text).SelectMany(word => Parts(text, word)))
        {
            var written = text.Substring(start, length);
            var lower = WithoutPossessive(written.ToLowerInvariant());
            var isLight = Concepts.IsLight(lower);
            var word = new ReadWord
            {
                Start = start,
                Written = written,
                Lower = lower,
                Stem = stems.GetValueOrDefault(start, lower),
                Gap = text[end..start],
                IsFunction = isLight,
                IsLight = isLight,
            };
            word.Add(word.Stem);
            word.Add(lower);
            Roots.Mark(word);
            words.Add(word);
            end = start + length;
        }

        return words;
    }

    /// <summary>"Zero-day" is two words, "CVE-2017-0144" one.</summary>
    private static IEnumerable<(int Start, int Length)> Parts(string text, Word word)
    {
        var start = word.Start;
        for (var i = word.Start + 1; i < word.End - 1; i++)
        {
            if (text[i] == '-' && char.IsLetter(text[i + 1]) && (char.IsLetter(text[i - 1]) || IsNumber(text.AsSpan(start, i - start))))
            {
                yield return (start, i - start);
                start = i + 1;
            }
        }

        yield return (start, word.End - start);
    }

    private static bool IsNumber(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(Digits);

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
