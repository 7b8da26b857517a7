namespace BriefingBot.Retrieval.Passages;

/// <summary>
/// Cuts a stored text into sentences. Every character that is not white space is in exactly one of them, in order; what is
/// no prose (bylines, captions, links to share) is kept and recognised by <see cref="SentenceShape"/>.
/// </summary>
/// <remarks>
/// In doubt two sentences stay one: a sentence that runs on is only too long, half a sentence misquotes its source.
/// A line break always ends a sentence, for headings and bullets carry no stop. One pass, with bounded looks back and ahead.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>A bracket is kept whole up to this length; beyond, its opening mark is taken for a stray one.</summary>
    private const int LongestBracket = 300;

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new SentenceList(text);
        var bracketEnd = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (Marks.IsStop(c))
            {
                var stop = SentenceStop.At(text, i);
                if (stop.End > bracketEnd && stop.Ends(sentences.Begin))
                {
                    sentences.EndAt(stop.End);
                }

                i = Math.Max(stop.RunEnd, sentences.Begin);
                continue;
            }

            if (Marks.IsLineBreak(c) || (Marks.IsBullet(c) && i > 0 && char.IsWhiteSpace(text[i - 1])))
            {
                sentences.EndAt(i);
            }
            else if (c is '(' or '[' && i >= bracketEnd)
            {
                bracketEnd = BracketEnd(text, i);
            }

            i++;
        }

        sentences.EndAt(text.Length);
        return sentences.Found;
    }

    private static int BracketEnd(string text, int open)
    {
        var inside = text.AsSpan(open + 1, Math.Min(LongestBracket, text.Length - open - 1));
        var close = inside.IndexOf(text[open] == '(' ? ')' : ']');
        return close < 0 || inside[0] == '.' || inside[..close].ContainsAny('\n', '\r') ? 0 : open + 1 + close;
    }
}
