namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Whether a run of words has a finite verb. A guess from word lists, endings and the neighbour on each side, made to
/// refuse headings and captions; some terse headlines pass.
/// </summary>
internal static class FiniteVerb
{
    /// <summary>After these stands a noun, or a verb that is not finite.</summary>
    private static readonly WordSet BeforeNoun = WordSet.Of(
        "the a an his its her their our my your no every another such and or",
        "of in on at by for from with to into against over under about after before during between through without as",
        "new more other recent major massive fresh latest similar own");

    /// <summary>Before these stands a verb.</summary>
    private static readonly WordSet AfterVerb = WordSet.Of(
        "the a an this that these those his her its their our my your him them it us me no any some all each every another",
        "how what why whether if who more than up out down off back several many both such one two three");

    /// <summary>After these stands a verb of the plural.</summary>
    private static readonly WordSet PluralSubjects = WordSet.Of(
        "they we you i who which that people police officials researchers hackers criminals data media others many some most both",
        "and also not often usually typically then still now");

    /// <summary>These are pasts even before "by"; other forms in -ed are passives there: "a tool built by".</summary>
    private static readonly WordSet Intransitive = WordSet.Of("worked started responded increased jumped dropped declined decreased surged climbed");

    public static bool IsIn(ReadOnlySpan<char> sentence) => IsIn(sentence, Words.Of(sentence));

    public static bool IsIn(ReadOnlySpan<char> sentence, List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var before = i > 0 ? words[i - 1].Span(sentence) : default;
            var after = i + 1 < words.Count ? words[i + 1].Span(sentence) : default;
            if (Is(words[i].Span(sentence), before, after))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        // "May", "Will" and "Hit" with a capital are names and months, unless a question begins with them.
        if (char.IsUpper(word[0]) && !before.IsEmpty)
        {
            return Verbs.IsAuxiliary(word) && word.Length > 4;
        }

        if (Verbs.IsAuxiliary(word) || (Verbs.IsIrregularPast(word) && after is not "by"))
        {
            return true;
        }

        if (before.IsEmpty)
        {
            return Verbs.IsBase(word) && !after.IsEmpty && (AfterVerb.Has(after) || !Verbs.IsNounToo(word));
        }

        if (BeforeNoun.Has(before) && !PluralSubjects.Has(before))
        {
            return false;
        }

        if (Verbs.IsRegularPast(word))
        {
            return after is not "by" || Intransitive.Has(word);
        }

        var takesObject = AfterVerb.Has(after) || (!after.IsEmpty && (char.IsUpper(after[0]) || char.IsDigit(after[0])));
        if (Verbs.IsSamePast(word))
        {
            return takesObject || after.EndsWith("ly") || (after.Length > 3 && after[^1] == 's');
        }

        if (Verbs.IsThirdPerson(word) || Verbs.IsBase(word))
        {
            return !Verbs.IsNounToo(word) || takesObject || PluralSubjects.Has(before);
        }

        return false;
    }
}
