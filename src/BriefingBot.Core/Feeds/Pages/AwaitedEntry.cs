using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Feeds.Pages;

/// <summary>An entry as the feed gave it, kept until its page was read: a feed that did not change is not sent again.</summary>
/// <param name="EntryId">See <see cref="ArticleDraft.EntryId"/>.</param>
/// <param name="Title">See <see cref="FeedEntry.Title"/>.</param>
/// <param name="Text">What the feed has of it.</param>
/// <param name="Language">The language of the source or the entry; null when nobody says.</param>
/// <param name="HasMadeTitle">See <see cref="FeedEntry.HasMadeTitle"/>.</param>
internal sealed record AwaitedEntry(
    string? EntryId, string Url, string Title, DateTimeOffset? PublishedAt, string Text, string? Language, bool HasMadeTitle)
{
    public static AwaitedEntry Of(ArticleDraft draft, FeedEntry entry) => new(
        draft.EntryId,
        draft.Url,
        draft.Title,
        draft.PublishedAt,
        draft.Text,
        draft.Source.Origin!.Language ?? entry.Language,
        entry.HasMadeTitle);

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
