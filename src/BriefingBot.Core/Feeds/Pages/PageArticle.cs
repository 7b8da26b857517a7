using BriefingBot.Articles;

namespace BriefingBot.Feeds.Pages;

/// <summary>What an entry's page adds to it. The text replaces the summary; the rest fills what the feed leaves open.</summary>
/// <param name="Title">For an entry without one; null where the feed has it, or the page has none either.</param>
/// <param name="PublishedAt">Likewise.</param>
internal sealed record PageArticle(string? Title, DateTimeOffset? PublishedAt, string Text)
{
    public ArticleDraft Into(ArticleDraft draft) => draft with
    {
        Title = Title ?? draft.Title,
        PublishedAt = draft.PublishedAt ?? PublishedAt,
        Text = Text,
    };
}
