namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Questions about one sentence of a stored text, for whoever chooses sentences that are to be read alone. All of them are
/// guesses from marks and word lists, in English; where they err they should refuse a good sentence, not pass a bad one.
/// </summary>
internal static class SentenceShape
{
    /// <summary>Words of the page: reading time, links, captions, credits, rights, a dateline alone.</summary>
    public static bool IsBoilerplate(string text, Sentence sentence) => Boilerplate.Is(text, sentence);

    /// <summary>A line that says who wrote.</summary>
    public static bool IsByline(string text, Sentence sentence) => Byline.In(sentence.Span(text));

    /// <summary>The article speaks of its own making, or for its publisher's products.</summary>
    public static bool IsHousekeeping(string text, Sentence sentence) => Housekeeping.In(sentence.Span(text));

    /// <summary>Ends in a question mark, closing marks aside.</summary>
    public static bool IsQuestion(string text, Sentence sentence) =>
        sentence.Span(text).TrimEnd("\"”’')]* ") is [.., '?' or '？'];

    /// <summary>Fewer than four words, no finite verb, unbalanced brackets or quotation marks, or part of a longer quotation.</summary>
    public static bool IsFragment(string text, Sentence sentence) => Fragment.Is(text, sentence);

    /// <summary>No stop at its end, or one that leads on: a heading, a teaser cut with "…", a list's first line.</summary>
    public static bool IsUnfinished(string text, Sentence sentence)
    {
        var end = sentence.Span(text).TrimEnd("\"”’')]»*");
        if (end is [.., '.', '.'] or [.., '…'])
        {
            return true;
        }

        return end is not [.., '.' or '!' or '?' or '。' or '！' or '？' or '｡'] && end.Length == sentence.Length;
    }

    /// <summary>A heading without a stop stands in front of it, or in it.</summary>
    public static bool IsRunOn(string text, Sentence sentence) => RunOn.Is(sentence.Span(text));

    /// <summary>Starts with what only the sentences before it explain.</summary>
    public static bool HasDanglingStart(string text, Sentence sentence) => DanglingStart.In(sentence.Span(text));

    /// <summary>Attributes words to somebody it does not name.</summary>
    public static bool HasDanglingSpeaker(string text, Sentence sentence) => DanglingSpeaker.In(sentence.Span(text));

    /// <summary>Speaks of its author as "I" or "we", outside quotation marks.</summary>
    public static bool IsFirstPerson(string text, Sentence sentence) => FirstPerson.In(sentence.Span(text));

    /// <summary>How many characters of a leading discourse adverb may be dropped; what is left begins with a small letter.</summary>
    public static int LeadingConnective(string text, Sentence sentence) => Connective.Length(sentence.Span(text));

    /// <summary>The dateline it begins with.</summary>
    public static Dateline LeadingDateline(string text, Sentence sentence) => Dateline.Of(sentence.Span(text));
}
