using BriefingBot.Briefings;
using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>A sentence with its marks: each opens the cited article at the passage behind the sentence.</summary>
internal static class HtmlSentence
{
    public static Html Render(ReplyBlock.CitedSentence sentence, IReadOnlyList<ReplySource> sources)
    {
        var said = string.Concat(sentence.Runs.OfType<Run.Plain>().Select(run => run.Text));
        return Html.Of($"""<p class="sentence">{sentence.Runs.Index().Select(run => Render(run.Item, IsRemark(sentence.Runs, run.Index), said, sources))}</p>""");
    }

    private static Html Render(Run run, bool isRemark, string said, IReadOnlyList<ReplySource> sources) => run switch
    {
        Run.Strong strong => Html.Of($"<strong><bdi>{strong.Text}</bdi></strong>"),
        Run.Plain plain when isRemark => Html.Of($"""<span class="remark"><bdi>{plain.Text}</bdi></span>"""),
        Run.Plain plain => Html.Of($"<bdi>{plain.Text}</bdi>"),
        Run.CitationMark mark when sources.FirstOrDefault(source => source.N == mark.N) is { } source => Html.Of(
            $"""<a class="cite" href="{ArticleAddress.Of(source.ArticleId, Closest(source.Quotes, said), [])}" title="{source.Title} — {source.Line}">[{mark.N}]</a>"""),
        Run.CitationMark mark => Html.Of($"""<span class="cite">[{mark.N}]</span>"""),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What trails the last mark is said about the sentence, not by the sources.</summary>
    private static bool IsRemark(IReadOnlyList<Run> runs, int index) => index > 0 && index == runs.Count - 1 && runs[index - 1] is Run.CitationMark;

    /// <summary>A source may be quoted for several sentences: its quote for this one shares the most of its words; the first in doubt.</summary>
    private static Quote? Closest(IReadOnlyList<Quote> quotes, string said)
    {
        var words = WordsOf(said);
        return quotes is [var only] ? only : quotes.MaxBy(quote => WordsOf(quote.Text) is { Count: > 0 } quoted
            ? (double)quoted.Count(words.Contains) / quoted.Count
            : 0);
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
