namespace BriefingBot.Briefings.Checks.Language;

/// <summary>Who is said to say something, in a sentence: the words around each verb of saying that name or describe the speaker.</summary>
internal static class Speakers
{
    /// <summary>So many words before the verb describe who speaks; with an apposition, twice as many.</summary>
    private const int Reach = 7;

    private static readonly Lazy<HashSet<string>> SpeechVerbs = new(() => Words("speech"));

    private static readonly Lazy<HashSet<string>> NounsToo = new(() => Words("noun"));

    private static readonly Lazy<HashSet<string>> Generic = new(() => Words("generic"));

    /// <summary>The speakers of a sentence, each with the words that they are made responsible for.</summary>
    public static IEnumerable<(IReadOnlyList<ReadWord> Speaker, IReadOnlyList<ReadWord> Speech)> In(Reading sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Lower == "according" && at + 1 < words.Count && words[at + 1].Lower == "to")
            {
                var speaker = After(words, at + 2);
                yield return (speaker, Rest(words, speaker, at));
            }
            else if ((SpeechVerbs.Value.Contains(words[at].Lower) || IsVerbHere(words, at)) && !words[at].IsName && !words[at].IsLiteral && !IsPassive(words, at))
            {
                var speaker = Before(words, at);
                if (at + 1 < words.Count && (words[at].FollowsMark || words[at].Gap.AsSpan().ContainsAny("”\"")))
                {
                    speaker = [.. speaker, .. After(words, at + 1)];
                }

                if (speaker.Count > 0)
                {
                    yield return (speaker, Rest(words, speaker, at));
                }
            }
        }
    }

    public static bool IsSaying(ReadWord word) => SpeechVerbs.Value.Contains(word.Lower) && word.Lower is not ("blamed" or "blames" or "accused" or "accuses" or "attributed" or "attributes" or "told");

    /// <summary>Whether a word may stand for any speaker: "the company", "researchers".</summary>
    public static bool IsGeneric(ReadWord word) => Generic.Value.Contains(word.Lower);

    /// <summary>Who is told does not speak.</summary>
    private static bool IsPassive(IReadOnlyList<ReadWord> words, int at) => at > 0 && words[at - 1].Lower is "are" or "is" or "was" or "were" or "been" or "be" or "being";

    /// <summary>"Reports" is a verb behind a name, or before "that".</summary>
    private static bool IsVerbHere(IReadOnlyList<ReadWord> words, int at) =>
        NounsToo.Value.Contains(words[at].Lower)
        && ((at > 0 && words[at - 1].IsName && words[at].Gap == " ") || (at + 1 < words.Count && words[at + 1].Lower == "that"));

    private static List<ReadWord> Before(IReadOnlyList<ReadWord> words, int verb)
    {
        // Behind a comma the verb belongs to what stands before the apposition: "Verisome, which owns Yodel, said".
        var speaker = new List<ReadWord>();
        var (marks, reach) = words[verb].FollowsMark ? (2, 2 * Reach) : (0, Reach);
        for (var at = verb - 1; at >= Math.Max(0, verb - reach); at--)
        {
            marks -= words[at + 1].FollowsMark ? 1 : 0;
            if (marks < 0 || words[at + 1].Gap.AsSpan().ContainsAny(";:“\"") || words[at].Lower is "that" or "but" or "because" or "while" or "and")
            {
                break;
            }

            if (words[at].IsContent || words[at].Lower is "it" or "he" or "she" or "they")
            {
                speaker.Add(words[at]);
            }

            if (words[at].Lower is "it" or "he" or "she" or "they")
            {
                break;
            }
        }

        return speaker;
    }

    private static List<ReadWord> After(IReadOnlyList<ReadWord> words, int from)
    {
        var speaker = new List<ReadWord>();
        for (var at = from; at < Math.Min(words.Count, from + Reach) && !(at > from && words[at].FollowsMark) && words[at].Lower != "that"; at++)
        {
            if (words[at].IsContent)
            {
                speaker.Add(words[at]);
            }
        }

        return speaker;
    }

    private static List<ReadWord> Rest(IReadOnlyList<ReadWord> words, List<ReadWord> speaker, int verb)
    {
        // What follows the verb, up to a relative clause; where nothing does, what stands before.
        List<ReadWord> after = [.. words.Skip(verb + 1).TakeWhile(word => !(word.Gap.Contains(';', StringComparison.Ordinal) || word.Lower is "which" or "who" or "whose" or "but" or "after" or "because" or "when" or "while")).Where(word => word.IsContent && !speaker.Contains(word))];
        return after.Count > 2 ? after : [.. words.Where(word => word.IsContent && !speaker.Contains(word) && word != words[verb])];
    }

    private static HashSet<string> Words(string section) => [.. PhraseList.Lines("speech.txt", section).SelectMany(line => PhraseList.Phrases(line, ' '))];
}
