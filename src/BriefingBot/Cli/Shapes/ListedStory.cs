using BriefingBot.Stories;

namespace BriefingBot.Cli.Shapes;

/// <summary>A story in the agreed JSON.</summary>
internal sealed record ListedStory(string Id, string Title, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string> ArticleIds)
{
    public static ListedStory Of(Story story) => new(story.Id, story.Title, story.From, story.To, story.ArticleIds);
}
