using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Dates;

/// <summary>A sentence, the day it was written, and what its expressions of time have in common.</summary>
internal sealed partial class DatedSentence
{
    private readonly List<Word> _words;
    private readonly GoverningVerb _verb;
    private readonly List<int> _quoteMarks = [];

    /// <param name="text">The sentence.</param>
    /// <param name="before">What stands before it in the article, for a year that still holds.</param>
    /// <param name="day">The day it was written.</param>
    public DatedSentence(string text, string before, DateOnly day)
    {
        Text = text;
        Day = day;
        _words = Words.Of(text);
        _verb = new GoverningVerb(text, _words);
        for (var i = 0; i < text.Length; i++)
        {
            if (Marks.IsDoubleQuote(text[i]))
            {
                _quoteMarks.Add(i);
            }
        }

        SpeaksOfOtherTime = OtherTime().IsMatch(text) || NamesOtherYear(text) || NamesOtherYear(before);
        SpeaksOfLastWeek = text.Contains("last week", StringComparison.OrdinalIgnoreCase);
    }

    public string Text { get; }

    public DateOnly Day { get; }

    /// <summary>
    /// The sentence tells of another year, or counts from another day ("two weeks earlier"): a bare "on Monday" or "in
    /// March" may belong there.
    /// </summary>
    public bool SpeaksOfOtherTime { get; }

    /// <summary>"Last week on Wednesday" is no day of this week.</summary>
    public bool SpeaksOfLastWeek { get; }

    /// <summary>The word that stands just before a place, white space between them and nothing else.</summary>
    public ReadOnlySpan<char> WordBefore(int place) => WordBefore(place, out _);

    /// <summary>The same, and where it begins.</summary>
    public ReadOnlySpan<char> WordBefore(int place, out int start)
    {
        start = place;
        var index = LastWordBefore(place);
        if (index < 0 || !Text.AsSpan(_words[index].End, place - _words[index].End).IsWhiteSpace())
        {
            return default;
        }

        start = _words[index].Start;
        return _words[index].Span(Text);
    }

    /// <summary>The word that stands just after a place, white space between them and nothing else.</summary>
    public ReadOnlySpan<char> WordAfter(int place)
    {
        var index = LastWordBefore(place) + 1;
        return index < _words.Count && _words[index].Start > place && Text.AsSpan(place, _words[index].Start - place).IsWhiteSpace()
            ? _words[index].Span(Text)
            : default;
    }

    /// <summary>Whether nothing but marks and white space stands before a place.</summary>
    public bool IsAtStart(int place) => LastWordBefore(place) < 0;

    /// <summary>Whether a place lies inside quotation marks, or behind one that is not closed.</summary>
    public bool IsQuoted(int place) => ~_quoteMarks.BinarySearch(place) % 2 == 1;

    /// <summary>When the thing happens whose time stands between the two places.</summary>
    public Tense TenseAt(int start, int end)
    {
        var first = LastWordBefore(start) + 1;
        return _verb.Of(first, Math.Max(first, LastWordBefore(end)));
    }

    private int LastWordBefore(int place)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private bool NamesOtherYear(string text)
    {
        foreach (var match in Year().EnumerateMatches(text))
        {
            if (int.Parse(text.AsSpan(match.Index, 4), CultureInfo.InvariantCulture) != Day.Year)
            {
                return true;
            }
        }

        return false;
    }

    // Not the year in CVE-2016-1234, in a price, or in a product: "Windows Server 2008".
    [GeneratedRegex(@"(?<![\d$€£.,-]|(?:Windows|Server|Office|Studio|Exchange|SharePoint|Reader|Acrobat|Word|Outlook|Visual|CC|SQL) )(?:19[89]|20[0-3])\d(?![\d,.]*\d|-\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before|later|prior|after)\b|\b(?:last|previous|that) year\b|\bthe (?:previous|following|next|same) (?:day|week|month|year)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherTime();
}
