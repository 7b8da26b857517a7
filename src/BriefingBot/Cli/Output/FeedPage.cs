using System.Globalization;
using BriefingBot.Feeds.Parsing;

namespace BriefingBot.Cli.Output;

/// <summary>Shows a saved feed: what it is, what is wrong with it, and a line an entry.</summary>
internal sealed class FeedPage(Terminal terminal)
{
    private readonly Page page = new(terminal);

    public void Write(string file, FeedParse parse)
    {
        var what = parse.Format is null ? "" : $" {parse.Format}, {parse.Entries.Count.ToString("N0", CultureInfo.InvariantCulture)} entries";
        page.Line(new($"{file}: {parse.Status.ToString().ToLowerInvariant()}{what}{(parse.Title is null ? "" : $", {parse.Title}")}", Ink.Strong));
        foreach (var problem in parse.Problems)
        {
            page.Paragraph([problem], indent: 2, hanging: 2);
        }

        foreach (var entry in parse.Entries)
        {
            page.Line(new($"{DateOf(entry),-10}  {(entry.Title.Length == 0 ? "(no title)" : entry.Title)}"), indent: 2);
            page.Line(new(entry.Url ?? entry.EntryId ?? "(no address)", Ink.Faint), indent: 14);
        }
    }

    private static string DateOf(FeedEntry entry) =>
        (entry.PublishedAt ?? entry.UpdatedAt)?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
