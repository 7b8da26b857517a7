using System.Globalization;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Output;

/// <summary>Shows an article with its versions, newest first, and the identifiers in it.</summary>
internal sealed class ArticlePage(Terminal terminal)
{
    private readonly Page page = new(terminal);

    public void Write(ShownArticle article)
    {
        page.Paragraph([new(article.Title.Length == 0 ? "(no title)" : article.Title, Ink.Strong)]);
        page.Line(article.Url);
        page.Line(new($"{article.Id} · {article.Source}{(article.Reference ? " · reference" : "")}", Ink.Faint));
        if (article.WithdrawnAt is { } at)
        {
            page.Paragraph([new("Withdrawn ", Ink.Strong), $"{Time(at)}: {article.Reason}"]);
        }

        foreach (var mentions in article.Mentions.GroupBy(mention => mention.Kind))
        {
            page.Paragraph([new(mentions.Key + " ", Ink.Strong), string.Join(", ", mentions.Select(mention => mention.Value).Distinct())], hanging: 2);
        }

        foreach (var version in article.Versions.Reverse())
        {
            page.Blank();
            page.Paragraph(
            [
                new(FormattableString.Invariant($"Version {version.Number}"), Ink.Strong),
                new($" · published {(version.PublishedAt is { } published ? Time(published) : "at no known time")} · stored {Time(version.CapturedAt)}", Ink.Faint),
            ]);
            WriteChanges(article, version);
            foreach (var paragraph in version.Text.Split('\n'))
            {
                page.Paragraph([paragraph]);
            }
        }
    }

    private void WriteChanges(ShownArticle article, ShownArticle.Version version)
    {
        if (version.Title != article.Title)
        {
            page.Paragraph([new("Title: ", Ink.Faint), version.Title], hanging: 2);
        }

        if (version.Url != article.Url)
        {
            page.Line(new("Address: " + version.Url));
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
