using BriefingBot.Articles;
using BriefingBot.Feeds.Parsing;
using BriefingBot.Feeds.Polling;

namespace BriefingBot.Tests.Feeds.Polling;

public sealed class EntryDraftsTests
{
    [Fact]
    public void One_address_twice_in_a_feed_is_one_article() =>
        Assert.Equal(["New"], Of(Entry("1", "https://news.example/a", "New"), Entry("2", "http://www.news.example/a?utm_source=rss", "Old")).Select(draft => draft.Title));

    [Fact]
    public void An_id_that_several_entries_share_names_none_of_them() =>
        Assert.Equal([null, null, "own"], Of(
            Entry("same", "https://news.example/a", "A"), Entry("same", "https://news.example/b", "B"), Entry("own", "https://news.example/c", "C")).Select(draft => draft.EntryId));

    [Theory]
    [InlineData(null, "A title")]
    [InlineData("javascript:alert(1)", "A title")]
    [InlineData("/relative", "A title")]
    [InlineData("https://news.example/a", " ")]
    public void An_entry_without_a_web_address_or_words_is_left_out(string? url, string title) => Assert.Empty(Of(Entry("1", url, title)));

    [Theory]
    [InlineData(TextMode.Full, "A long story of many words.")]
    [InlineData(TextMode.Excerpt, "A story.")]
    [InlineData(TextMode.Link, "")]
    public void What_may_be_kept_of_the_text_is_what_the_manifest_says(TextMode mode, string kept)
    {
        var entry = Entry("1", "https://news.example/a", "A") with { Summary = "A story.", Text = "A long story of many words." };

        Assert.Equal(kept, EntryDrafts.Of(SourceOf(mode), [entry]).Single().Text);
    }

    private static IReadOnlyList<ArticleDraft> Of(params FeedEntry[] entries) => EntryDrafts.Of(SourceOf(TextMode.Full), entries);

    private static Source SourceOf(TextMode mode) => new("news", "News")
    {
        Origin = new(SourceKind.Feed, "https://news.example/feed", TimeSpan.FromHours(1), Text: mode),
    };

    private static FeedEntry Entry(string id, string? url, string title) => new() { EntryId = id, Url = url, Title = title, Summary = "", Text = "" };
}
