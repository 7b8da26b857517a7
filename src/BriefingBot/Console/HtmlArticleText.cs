namespace BriefingBot.LocalConsole;

/// <summary>An article's text in paragraphs, a line each, with the marked passages. Text, never markup.</summary>
internal static class HtmlArticleText
{
    public static Html Render(string text, IReadOnlyList<Passage> passages)
    {
        var paragraphs = new List<Html>();
        var anchor = passages.FirstOrDefault(passage => passage.IsAsked)?.Start;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                paragraphs.Add(Html.Of($"""<p dir="auto">{Html.Join(Line(text, start, end, passages, ref anchor))}</p>"""));
            }

            start = end + 1;
        }

        return Html.Join(paragraphs);
    }

    /// <param name="anchor">Set until the asked passage's first piece was met: an id stands once on a page.</param>
    private static List<Html> Line(string text, int start, int end, IReadOnlyList<Passage> passages, ref int? anchor)
    {
        var pieces = new List<Html>();
        var at = start;
        foreach (var passage in passages.Where(passage => passage.Start < end && passage.End > start))
        {
            var (from, to) = (Math.Max(passage.Start, start), Math.Min(passage.End, end));
            if (from >= to)
            {
                continue;
            }

            pieces.Add(Html.Of($"{text.AsSpan(at, from - at)}{Mark(text[from..to], passage, passage.IsAsked && anchor is not null)}"));
            anchor = passage.IsAsked ? null : anchor;
            at = to;
        }

        pieces.Add(Html.Of($"{text.AsSpan(at, end - at)}"));
        return pieces;
    }

    private static Html Mark(string text, Passage passage, bool isAnchor) => (isAnchor, passage.IsAsked) switch
    {
        (true, _) => Html.Of($"""<mark id="quote">{text}</mark>"""),
        (_, true) => Html.Of($"<mark>{text}</mark>"),
        _ => Html.Of($"""<mark class="also">{text}</mark>"""),
    };
}
