using System.Collections.Frozen;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Threats.Names;

namespace BriefingBot.Stories.Reading;

/// <summary>Which words of a headline or a lead say nothing of its story, and which are written as names.</summary>
internal static class NewsWords
{
    /// <summary>In news of every kind; the index's own stop words are gone before.</summary>
    private static readonly FrozenSet<string> Common = Split(
        """
        about after all also any been being can could did do does get had has have he her here his how its just many may more most new
        now one other our out over said say says she since so some than them two up us we were what when where which while who would you your
        """);

    private static readonly FrozenSet<string> Calendar = Split(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
        """);

    /// <summary>In capitals everywhere, and in no list of English words.</summary>
    private static readonly FrozenSet<string> Unnaming = Split("healthcare fintech cybercrime app apps tech ceo ciso");

    /// <summary>Months as a stemmed headline has them.</summary>
    public static FrozenSet<string> CalendarStems { get; } =
        Calendar.SelectMany(word => Tokens.Of(word)).Select(token => token.Text).ToFrozenSet();

    /// <param name="word">Lower case.</param>
    public static bool Says(string word) => word.Length > 1 && !Common.Contains(word);

    /// <summary>Whether a word is written as a name: in no list of English words and with a capital; or with a capital where none is due.</summary>
    /// <param name="written">As it stands in the text.</param>
    /// <param name="word">The same, lower case.</param>
    /// <param name="capitalsSay">Whether a capital says something here: not at a sentence's start, nor in a headline in title case.</param>
    public static bool Names(ReadOnlySpan<char> written, string word, bool capitalsSay) =>
        HasUpper(written)
        && !Calendar.Contains(word)
        && !Unnaming.Contains(word)
        && (!EnglishWords.Contains(word) || (capitalsSay && char.IsUpper(written[0])));

    /// <summary>Whether letters in capitals are an acronym here; in a headline all in capitals none is told from a word.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> written) => written.Length > 1 && !written.ContainsAnyExceptInRange('A', 'Z');

    private static bool HasUpper(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
