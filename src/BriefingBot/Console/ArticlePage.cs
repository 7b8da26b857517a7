using BriefingBot.Articles;

namespace BriefingBot.LocalConsole;

/// <summary>A stored article, with what was quoted of it marked.</summary>
internal static class ArticlePage
{
    public static HtmlResult Of(Article article, Source? source, IReadOnlyList<Passage> passages)
    {
        var title = article.Title.Length == 0 ? "(no title)" : article.Title;
        return new(PageFrame.Around($"{title} · BriefingBot", "article", Html.Of($"""
            <article class="stored">
            <h1><bdi>{title}</bdi></h1>
            <p class="publisher"><strong><bdi>{source?.Name ?? article.SourceId}</bdi></strong> · {Published(article)}</p>
            <p class="kept">Original at {OutsideLink.To(article.Url)} · kept here {HtmlTime.Minute(article.CapturedAt)}, version {article.Version}{Marking(source)}</p>
            <div class="text">
            {HtmlArticleText.Render(article.Text, passages)}</div>
            </article>

            """)));
    }

    private static Html Published(Article article) => article switch
    {
        { PublishedAt: null } => Html.Of($"no date"),
        { PublishedClamped: true, PublishedAt: { } time } => Html.Of($"{HtmlTime.Day(time)} (the publisher's own date lay in the future)"),
        { PublishedAt: { } time } => HtmlTime.Day(time),
    };

    private static Html Marking(Source? source) => source is null ? Html.Empty : Html.Of($" · {source.Tlp.Label()}{(source.Reference ? " · reference" : "")}");
}
