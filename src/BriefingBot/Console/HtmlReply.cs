using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>
/// Renders a reply. What comes from articles or from the asker stands in <c>bdi</c> elements of its own, so that a direction mark in
/// it turns nothing but itself.
/// </summary>
internal static class HtmlReply
{
    /// <param name="foot">What stands below it all.</param>
    public static Html Render(Reply reply, Html foot)
    {
        var sources = reply.Blocks.OfType<ReplyBlock.SourceList>().SelectMany(list => list.Sources).ToList();
        var split = IndexOfSources(reply.Blocks);
        return Html.Of($"""
            <article class="reply {KindOf(reply.Kind)}">
            {Notices(reply.Notices)}<div class="said">
            {reply.Blocks.Take(split).Select(block => Render(block, sources))}</div>
            {reply.Blocks.Skip(split).Take(1).Select(block => Render(block, sources))}<div class="after">
            {reply.Blocks.Skip(split + 1).Select(block => Render(block, sources))}{foot}</div>
            </article>

            """);
    }

    /// <summary>The list of sources is laid out beside the sentences where there is room, so they are kept apart.</summary>
    private static int IndexOfSources(IReadOnlyList<ReplyBlock> blocks) =>
        blocks.Index().Where(block => block.Item is ReplyBlock.SourceList).Select(block => block.Index).FirstOrDefault(blocks.Count);

    private static Html Notices(IReadOnlyList<string> notices) => notices.Count == 0 ? Html.Empty : Html.Of(
        $"<div class=\"notices\" role=\"note\">\n{notices.Select(notice => Html.Of($"<p class=\"notice\"><bdi>{notice}</bdi></p>\n"))}</div>\n");

    private static Html Render(ReplyBlock block, IReadOnlyList<ReplySource> sources) => block switch
    {
        ReplyBlock.Heading heading => Html.Of($"""<h1><bdi>{heading.Text}</bdi></h1><p class="context"><bdi>{heading.Context}</bdi></p>"""),
        ReplyBlock.CitedSentence sentence => HtmlSentence.Render(sentence, sources),
        ReplyBlock.SourceList list => HtmlSources.Render(list),
        ReplyBlock.Fields fields => Html.Of($"<dl class=\"fields\">\n{fields.Items.Select(Field)}</dl>\n"),
        ReplyBlock.Lines lines => Html.Of($"<ul class=\"lines\">\n{lines.Items.Select(line => Html.Of($"<li><bdi>{line}</bdi></li>\n"))}</ul>\n"),
        ReplyBlock.Note note => Html.Of($"""<p class="note"><bdi>{note.Text}</bdi></p>"""),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Html Field(KeyValuePair<string, string> field) =>
        Html.Of($"<div><dt><bdi>{field.Key}</bdi></dt><dd><bdi>{field.Value}</bdi></dd></div>\n");

    private static string KindOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Briefing or ReplyKind.Timeline or ReplyKind.Indicators => "briefing",
        ReplyKind.NothingFound => "nothing-found",
        ReplyKind.Help or ReplyKind.Sources => "help",
        _ => "usage",
    };
}
