namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Forms of English verbs, told from lists and endings. Knows nothing of the words around: see <see cref="FiniteVerb"/>.
/// </summary>
internal static class Verbs
{
    private static readonly WordSet Auxiliaries = WordSet.Read("verbs.txt", "auxiliary");
    private static readonly WordSet Pasts = WordSet.Read("verbs.txt", "past");
    private static readonly WordSet SamePasts = WordSet.Read("verbs.txt", "same");
    private static readonly WordSet Bases = WordSet.Read("verbs.txt", "verb");
    private static readonly WordSet Nouns = WordSet.Read("verbs.txt", "noun");
    private static readonly WordSet NoPasts = WordSet.Read("verbs.txt", "noted");

    public static bool IsAuxiliary(ReadOnlySpan<char> word) =>
        Auxiliaries.Has(word) || IsNegated(word) || EndsWithVerb(word);

    /// <summary>An irregular past that is no other form.</summary>
    public static bool IsIrregularPast(ReadOnlySpan<char> word) => Pasts.Has(word);

    /// <summary>A past that looks like its base form: "hit", "shut".</summary>
    public static bool IsSamePast(ReadOnlySpan<char> word) => SamePasts.Has(word);

    /// <summary>A past or a participle in -ed, in small letters: "infected", "reported".</summary>
    public static bool IsRegularPast(ReadOnlySpan<char> word) =>
        word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0]) && !word.Contains('-') && !NoPasts.Has(word);

    public static bool IsBase(ReadOnlySpan<char> word) => Bases.Has(word) || SamePasts.Has(word);

    /// <summary>Whether the word is a noun as often as a verb: "attack", and with -s "attacks".</summary>
    public static bool IsNounToo(ReadOnlySpan<char> word) => Nouns.Has(word) || Nouns.Has(WithoutS(word));

    /// <summary>The third person: "encrypts", "publishes", "relies".</summary>
    public static bool IsThirdPerson(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] is not 's' || word[^2] is 's')
        {
            return false;
        }

        if (IsBase(word[..^1]) || (word.EndsWith("es") && Bases.Has(word[..^2])))
        {
            return true;
        }

        // Six letters more are longer than any verb of the list, and nothing is copied for words that are no candidates.
        return word.EndsWith("ies") && word.Length < 16 && Bases.Has($"{word[..^3]}y");
    }

    private static ReadOnlySpan<char> WithoutS(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("es") && Nouns.Has(word[..^2]))
        {
            return word[..^2];
        }

        return word.EndsWith("s") ? word[..^1] : word;
    }

    private static bool IsNegated(ReadOnlySpan<char> word) => word.EndsWith("n't") || word.EndsWith("n’t");

    private static bool EndsWithVerb(ReadOnlySpan<char> word)
    {
        var head = Words.Head(word);
        if (head.Length == word.Length)
        {
            return false;
        }

        var tail = word[(head.Length + 1)..];
        return tail is "re" or "ve" or "ll" or "d" or "m" || (tail is "s" && IsPronoun(head));
    }

    private static bool IsPronoun(ReadOnlySpan<char> head) => Pronouns.Has(head);

    private static readonly WordSet Pronouns = WordSet.Of("it he she that there what who here this how where one everyone nobody");
}
