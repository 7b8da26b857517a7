using System.Globalization;
using BriefingBot.Stories;

namespace BriefingBot.Cli.Output;

/// <summary>Shows the stories that more than one article tells, newest first: when, by how many, and the headline that tells it best.</summary>
internal sealed class StoryTable(Terminal terminal)
{
    private readonly Page page = new(terminal);

    public void Write(IReadOnlyList<Story> stories)
    {
        if (stories.Count == 0)
        {
            page.Paragraph(["No article was published in this time."]);
            return;
        }

        var told = stories.Where(story => story.ArticleIds.Count > 1).ToList();
        if (told.Count > 0)
        {
            page.Line(new($"{"story",-14}  {"from",-10}  {"to",-10}  {"articles",8}  {"publishers",10}  title", Ink.Faint));
        }

        foreach (var story in told)
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{story.Id,-14}  {Day(story.From)}  {Day(story.To)}  {story.ArticleIds.Count,8}  {story.Publishers,10}  {(story.Title.Length == 0 ? "(no title)" : story.Title)}");
            page.Line(terminal.OutputIsTerminal && line.Length > terminal.Width ? line[..(terminal.Width - 1)] + "…" : line);
        }

        if (stories.Count > told.Count)
        {
            page.Line(new(
                string.Create(CultureInfo.InvariantCulture, $"{stories.Count - told.Count:N0} more article{(stories.Count - told.Count == 1 ? " stands" : "s stand")} alone."),
                Ink.Faint));
        }
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
