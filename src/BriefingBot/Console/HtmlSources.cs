using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>The list of sources: the title opens the stored article with all that is quoted of it marked, the host its original.</summary>
internal static class HtmlSources
{
    public static Html Render(ReplyBlock.SourceList list) => Html.Of($"""
        <section class="sources" aria-label="Sources">
        <ol>
        {list.Sources.Select(Item)}</ol>
        </section>

        """);

    private static Html Item(ReplySource source) => Html.Of($"""
        <li>{Number(source.N)}<div><a class="title" href="{ArticleAddress.Of(source.ArticleId, source.Quotes is [var first, ..] ? first : null, source.Quotes)}"><bdi>{source.Title}</bdi></a>
        <span class="line"><bdi>{source.Line}</bdi> {OutsideLink.To(source.Url)}</span></div></li>

        """);

    private static Html Number(int? n) => n is { } number ? Html.Of($"""<span class="n">[{number}]</span>""") : Html.Empty;
}
