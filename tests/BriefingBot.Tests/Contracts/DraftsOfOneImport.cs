using BriefingBot.Articles;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Contracts;

/// <summary>What may come in after <c>Some.Import("a")</c>, by what is different.</summary>
public static class DraftsOfOneImport
{
    public static TheoryData<string, ArticleDraft> Revisions { get; } = new()
    {
        { "title", Some.Import("a") with { Title = "Another title" } },
        { "text", Some.Import("a") with { Text = "Another text." } },
        { "date", Some.Import("a") with { PublishedAt = new(2017, 5, 13, 0, 0, 0, TimeSpan.Zero) } },
        { "no date", Some.Import("a") with { PublishedAt = null } },
        { "source", Some.Import("a") with { Source = Some.Source("other.example") } },
    };

    public static TheoryData<string, ArticleDraft> Repetitions { get; } = new()
    {
        { "the same", Some.Import("a") },
        { "another form of the address", Some.Import("a") with { Url = "http://www.news.example/a?utm_source=rss" } },
        { "the same moment in another zone", Some.Import("a") with { PublishedAt = new(2017, 5, 12, 14, 0, 0, TimeSpan.FromHours(5.5)) } },
        { "other line ends, more space around", Some.Import("a", "\r\n A text. \r\n") },
    };
}
