using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Pages;

/// <summary>An entry as the feed gave it, kept until its page was read: a feed that did not change is not sent again.</summary>
/// <param name="EntryId">See <see cref="ArticleDraft.EntryId"/>.</param>
/// <param name="Title">May be made from the text.</param>
/// <param name="Text">What the feed has of it.</param>
/// <param name="Language">The language of the source or the entry; null when nobody says.</param>
/// <param name="IsUntitled">Whether the feed gives no title of its own.</param>
internal sealed record AwaitedEntry(
    string? EntryId, string Url, string Title, DateTimeOffset? PublishedAt, string Text, string? Language, bool IsUntitled)
{
    public static AwaitedEntry Of(ArticleDraft draft, FeedEntry entry) => new(
        draft.EntryId,
        draft.Url,
        draft.Title,
        draft.PublishedAt,
        draft.Text,
        draft.Source.Origin!.Language ?? entry.Language,
        IsUntitled: draft.Title == PlainText.Beginning(entry.Summary.Length > 0 ? entry.Summary : entry.Text, FeedLimits.MadeTitle));

    public ArticleDraft ToDraft(Source source) => new()
    {
        Source = source,
        EntryId = EntryId,
        Title = Title,
        Url = Url,
        PublishedAt = PublishedAt,
        Text = Text,
        Polled = true,
    };
}
