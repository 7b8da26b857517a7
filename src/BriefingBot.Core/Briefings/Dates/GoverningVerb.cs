using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>
/// Finds the verb that an expression of time goes with: the nearest before it in the clause, else the first after it. "On
/// Monday" is last Monday in "said on Monday" and the coming one in "will meet on Monday"; only what is surely past is
/// completed backwards.
/// </summary>
internal sealed class GoverningVerb(string sentence, List<Word> words)
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

    /// <summary>What was found out about each word, so that a sentence full of weekdays costs no more than its length.</summary>
    private readonly Verb?[] _verbs = new Verb?[words.Count];

    private enum Verb
    {
        None,
        Present,
        Past,
        Future,
    }

    /// <param name="first">The first word of the expression.</param>
    /// <param name="last">Its last word.</param>
    public Tense Of(int first, int last)
    {
        for (var i = first - 1; i >= 0 && i >= first - Reach && !EndsClause(words[i].End, words[i + 1].Start); i--)
        {
            if (At(i) is not Verb.None and var verb)
            {
                return TenseOf(verb);
            }
        }

        for (var i = last + 1; i < words.Count && i <= last + Reach && !EndsClause(words[i - 1].End, words[i].Start); i++)
        {
            if (At(i) is not Verb.None and var verb)
            {
                return TenseOf(verb);
            }
        }

        return Tense.Unknown;
    }

    private static Tense TenseOf(Verb verb) =>
        verb switch { Verb.Past => Tense.Past, Verb.Future => Tense.Future, _ => Tense.Unknown };

    private Verb At(int i) => _verbs[i] ??= Read(i);

    private ReadOnlySpan<char> Word(int i) => i >= 0 && i < words.Count ? words[i].Span(sentence) : default;

    /// <summary>The time that one word tells, none where it is no finite verb and does not speak of the future.</summary>
    private Verb Read(int i)
    {
        var word = Word(i);
        var before = Word(i - 1);
        var next = Word(i + 1);
        if (word is "to")
        {
            return IsInfinitive(next) && !Accomplished.Has(before) ? Verb.Future : Verb.None;
        }

        if (word is "set" ? next is "to" or "for" : Futures.Has(word) || word.EndsWith("'ll") || word.EndsWith("’ll"))
        {
            return word is "May" ? Verb.None : Verb.Future;
        }

        if (Perfect.Has(word))
        {
            // "Would have been", "may have": what follows a modal is no fact.
            return Futures.Has(before) ? Verb.Future : Verb.Past;
        }

        if (Verbs.IsAuxiliary(word) || (Verbs.IsThirdPerson(word) && !Verbs.IsNounToo(word)))
        {
            return Verb.Present;
        }

        return Verbs.IsIrregularPast(word) || Verbs.IsRegularPast(word) || (Verbs.IsSamePast(word) && !char.IsUpper(word[0]))
            ? ReadPast(i)
            : Verb.None;
    }

    /// <summary>A form in -ed after "to be" is to come, after "is" it is now, after "was" or alone it is past.</summary>
    private Verb ReadPast(int i)
    {
        var isSame = Verbs.IsSamePast(Word(i));
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            var word = Word(j);
            if (word is "be" || Futures.Has(word))
            {
                return Verb.Future;
            }

            if (Presents.Has(word) || word.EndsWith("'re") || word.EndsWith("’re") || word.EndsWith("'s") || word.EndsWith("’s"))
            {
                return Verb.Present;
            }

            if (isSame && word is "to")
            {
                return Accomplished.Has(Word(j - 1)) ? Verb.Past : Verb.Future;
            }

            if (!Adverbs.Has(word) && !word.EndsWith("ly"))
            {
                break;
            }
        }

        return Verb.Past;
    }

    /// <summary>
    /// Whether the word after "to" is a verb: "to testify", not "to customers", "to the", "to Reuters". In doubt it is: then
    /// nothing is completed.
    /// </summary>
    private static bool IsInfinitive(ReadOnlySpan<char> next) =>
        next.Length > 1 && char.IsLower(next[0]) && next[^1] != 's' && !next.EndsWith("ing") && !NounFollows.Has(next);

    private bool EndsClause(int from, int to) => sentence.AsSpan(from, to - from).ContainsAny(";—:");
}
