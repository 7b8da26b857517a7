namespace BriefingBot.Retrieval.Passages;

/// <summary>A stop, or several in a row, with the closing marks that belong to it, and the question whether a sentence ends.</summary>
internal readonly ref struct SentenceStop
{
    /// <summary>Looks back for the word before the stop and ahead for the words after it go no further than this.</summary>
    private const int Reach = 48;

    private static readonly WordSet NamesWithMark = WordSet.Of("yahoo joomla yum jeopardy");

    private static readonly WordSet Speech = WordSet.Of(
        "said says asked asks added adds wrote writes tweeted told tells replied reads read explained shouted wondered warned");

    private readonly string _text;
    private readonly int _start;

    private SentenceStop(string text, int start, int runEnd, int end)
    {
        _text = text;
        _start = start;
        RunEnd = runEnd;
        End = end;
    }

    /// <summary>After the last stop of the run.</summary>
    public int RunEnd { get; }

    /// <summary>After the closing marks and footnote numbers that follow the run.</summary>
    public int End { get; }

    public static SentenceStop At(string text, int start)
    {
        var runEnd = start + 1;
        while (runEnd < text.Length && Marks.IsStop(text[runEnd]))
        {
            runEnd++;
        }

        var end = runEnd;
        while (end < text.Length)
        {
            if (Marks.Closes(text[end]))
            {
                end++;
            }
            else if (FootnoteLength(text, end) is > 0 and var length)
            {
                end += length;
            }
            else
            {
                break;
            }
        }

        return new SentenceStop(text, start, runEnd, end);
    }

    /// <summary>Whether a sentence that began at <paramref name="sentenceStart"/> ends here.</summary>
    public bool Ends(int sentenceStart)
    {
        if (End == _text.Length || Marks.IsWideStop(_text[RunEnd - 1]))
        {
            return true;
        }

        // Addresses are written evil[.]com and evil(.)com so that nobody opens them; "[...]" leaves words out.
        if (_start > 0 && _text[_start - 1] is '[' or '(' or '{' && !char.IsWhiteSpace(_text[RunEnd]))
        {
            return false;
        }

        return char.IsWhiteSpace(_text[End]) ? EndsBeforeSpace(sentenceStart) : MissingSpace.IsAt(_text, _start, End);
    }

    private bool EndsBeforeSpace(int sentenceStart)
    {
        var next = NextWord(out var first);
        if (next < 0 || Marks.IsLineBreak(_text[End]))
        {
            return true;
        }

        if (!CanOpen(first))
        {
            return false;
        }

        var following = Words.At(_text, next);
        if (_text[_start] is '!' or '?')
        {
            return !(IsName() && !Abbreviations.IsOpener(following)) && !(End > RunEnd && SpeakerFollows(next));
        }

        var spaced = _start > 0 && char.IsWhiteSpace(_text[_start - 1]);
        if (RunEnd - _start is 2 or 3 || _text[_start] == '…' || (spaced && first == '.'))
        {
            return (End > RunEnd && _text[RunEnd] is '"' or '”') || Abbreviations.IsOpener(following);
        }

        var word = WordBefore(sentenceStart, out var isFirst);
        if (isFirst && word.Length is 1 or 2 && IsEnumerator(word))
        {
            return false;
        }

        // A dateline: "CHESAPEAKE, Va. - An attack".
        return Abbreviations.StopEnds(word, DashFollows() ? default : following);
    }

    /// <summary>The first character after white space, opening marks and dashes, or -1 at the end of the line.</summary>
    private int NextWord(out char first)
    {
        first = '\0';
        var i = End;
        while (i < _text.Length && char.IsWhiteSpace(_text[i]))
        {
            if (Marks.IsLineBreak(_text[i]))
            {
                return -1;
            }

            i++;
        }

        var limit = Math.Min(_text.Length, i + 6);
        while (i < limit && (Marks.Opens(_text[i]) || Marks.IsDash(_text[i]) || _text[i] == ' '))
        {
            i++;
        }

        if (i >= _text.Length)
        {
            return -1;
        }

        first = _text[i];
        return char.IsLower(first) && IsBrand(i) ? Upper(ref first, i) : i;
    }

    private static int Upper(ref char first, int i)
    {
        first = char.ToUpperInvariant(first);
        return i;
    }

    private bool DashFollows() => End + 1 < _text.Length && Marks.IsDash(_text[End + 1]);

    /// <summary>Names such as iPhone, eBay and macOS open a sentence with a small letter.</summary>
    private bool IsBrand(int i)
    {
        var word = Words.At(_text, i);
        var upper = word.IndexOfAnyInRange('A', 'Z');
        return upper is > 0 and <= 3 && _text[_start] == '.' && RunEnd == _start + 1;
    }

    private static bool CanOpen(char first) =>
        char.IsLetterOrDigit(first)
            ? !char.IsLower(first)
            : first is '.' or '@' or '#' or '<' || char.IsSurrogate(first) || char.IsSymbol(first) && first is not ('+' or '=' or '|' or '>');

    private bool IsName() => _text[_start] == '!' && End == _start + 1 && NamesWithMark.Has(WordBefore(0, out _));

    /// <summary>After a question in quotation marks: "Smith said" goes on with the sentence.</summary>
    private bool SpeakerFollows(int next)
    {
        var ahead = _text.AsSpan(next, Math.Min(Reach, _text.Length - next));
        var at = 0;
        for (var words = 0; words < 4 && at < ahead.Length; words++)
        {
            var word = Words.At(ahead, at);
            if (word.IsEmpty)
            {
                return false;
            }

            if (words > 0 && Speech.Has(word))
            {
                return true;
            }

            at += word.Length + 1;
        }

        return false;
    }

    private ReadOnlySpan<char> WordBefore(int sentenceStart, out bool isFirst)
    {
        var floor = Math.Max(sentenceStart, _start - Reach);
        var i = _start;
        while (i > floor && (char.IsLetterOrDigit(_text[i - 1]) || _text[i - 1] is '.' || Marks.IsApostrophe(_text[i - 1])))
        {
            i--;
        }

        isFirst = _text.AsSpan(sentenceStart, Math.Min(i - sentenceStart, Reach)).IsWhiteSpace() && i - sentenceStart < Reach;
        return _text.AsSpan(i, _start - i);
    }

    private static bool IsEnumerator(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static int FootnoteLength(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at <= 3 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return text[at] == '[' && i > at + 1 && i < text.Length && text[i] == ']' ? i + 1 - at : 0;
    }
}
