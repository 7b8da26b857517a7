using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// Finds the verb that an expression of time goes with: the nearest before it in the clause, else the first after it. "On
/// Monday" is last Monday in "said on Monday" and the coming one in "will meet on Monday"; only what is surely past is
/// completed backwards.
/// </summary>
internal static class GoverningVerb
{
    /// <summary>A verb further away than this many words belongs to something else.</summary>
    private const int Reach = 14;

    private static readonly WordSet Futures = WordSet.Of(
        "will 'll ’ll won't won’t would shall should can could may might must cannot expect expects expected scheduled due slated planned",
        "plans plan planning aims hopes intends intend intended supposed set poised ready upcoming tomorrow soon until till deadline",
        "tentatively going about");

    /// <summary>After these "to" and a verb tell what happened, not what is to come.</summary>
    private static readonly WordSet Accomplished = WordSet.Of(
        "forced had managed began started failed tried continued refused used able unable needed appeared seemed claimed happened believed thought known found");

    private static readonly WordSet Perfect = WordSet.Of("was were had did been has have hasn't haven't hasn’t haven’t wasn't weren't hadn't didn't wasn’t weren’t hadn’t didn’t");

    private static readonly WordSet Adverbs = WordSet.Of("also not now only first since just have been");

    private static readonly WordSet NounFollows = WordSet.Of("the a an its his her their our your my all some any many more most which whom what it them him us me");

    private static readonly WordSet Presents = WordSet.Of("is are being get gets");

    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The first word of the expression.</param>
    /// <param name="last">Its last word.</param>
    public static Tense Of(ReadOnlySpan<char> sentence, List<Word> words, int first, int last)
    {
        for (var i = first - 1; i >= 0 && i >= first - Reach; i--)
        {
            if (EndsClause(sentence, words[i].End, words[i + 1].Start))
            {
                break;
            }

            if (Verb(sentence, words, i) is { } tense)
            {
                return tense;
            }
        }

        for (var i = last + 1; i < words.Count && i <= last + Reach; i++)
        {
            if (EndsClause(sentence, words[i - 1].End, words[i].Start))
            {
                break;
            }

            if (Verb(sentence, words, i) is { } tense)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>The tense of one word, or nothing when it is no finite verb and none that tells of the future.</summary>
    private static Tense? Verb(ReadOnlySpan<char> sentence, List<Word> words, int i)
    {
        var word = words[i].Span(sentence);
        var before = i > 0 ? words[i - 1].Span(sentence) : default;
        var next = i + 1 < words.Count ? words[i + 1].Span(sentence) : default;
        if (word is "to")
        {
            return IsInfinitive(next) && !Accomplished.Has(before) ? Tense.Future : null;
        }

        if (word is "set" ? next is "to" or "for" : Futures.Has(word) || word.EndsWith("'ll") || word.EndsWith("’ll"))
        {
            return char.IsUpper(word[0]) && word is "May" ? null : Tense.Future;
        }

        if (Perfect.Has(word))
        {
            // "Would have been", "may have": what follows a modal is no fact.
            return i > 0 && Futures.Has(before) ? Tense.Future : Tense.Past;
        }

        if (Verbs.IsAuxiliary(word) || (Verbs.IsThirdPerson(word) && !Verbs.IsNounToo(word)))
        {
            return Tense.Unknown;
        }

        return Verbs.IsIrregularPast(word) || Verbs.IsRegularPast(word) || (Verbs.IsSamePast(word) && !char.IsUpper(word[0]))
            ? OfPast(sentence, words, i)
            : null;
    }

    /// <summary>A form in -ed after "to be" is to come, after "is" it is now, after "was" or alone it is past.</summary>
    private static Tense OfPast(ReadOnlySpan<char> sentence, List<Word> words, int i)
    {
        var isSame = Verbs.IsSamePast(words[i].Span(sentence));
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            var word = words[j].Span(sentence);
            if (word is "be" || Futures.Has(word))
            {
                return Tense.Future;
            }

            if (Presents.Has(word) || word.EndsWith("'re") || word.EndsWith("’re") || word.EndsWith("'s") || word.EndsWith("’s"))
            {
                return Tense.Unknown;
            }

            if (isSame && word is "to")
            {
                return j > 0 && Accomplished.Has(words[j - 1].Span(sentence)) ? Tense.Past : Tense.Future;
            }

            if (!Adverbs.Has(word) && !word.EndsWith("ly"))
            {
                break;
            }
        }

        return Tense.Past;
    }

    /// <summary>
    /// Whether the word after "to" is a verb: "to testify", not "to customers", "to the", "to Reuters". In doubt it is: then
    /// nothing is completed.
    /// </summary>
    private static bool IsInfinitive(ReadOnlySpan<char> next) =>
        next.Length > 1 && char.IsLower(next[0]) && next[^1] != 's' && !next.EndsWith("ing") && !NounFollows.Has(next);

    private static bool EndsClause(ReadOnlySpan<char> sentence, int from, int to) => sentence[from..to].ContainsAny(";—:");
}
