using System.Globalization;
using BriefingBot.Retrieval;

namespace BriefingBot.Cli.Output;

/// <summary>Shows the hits of a search: a line each, so that other programs can cut it into columns.</summary>
internal sealed class HitTable(Terminal terminal)
{
    private const int WidestSource = 24;

    private readonly Page page = new(terminal);

    public void Write(string query, IReadOnlyList<RankedArticle> hits)
    {
        if (hits.Count == 0)
        {
            page.Paragraph([$"No article matches {query}."]);
            return;
        }

        var rank = hits.Count.ToString(CultureInfo.InvariantCulture).Length;
        var source = Math.Max("source".Length, Math.Min(WidestSource, hits.Max(hit => SourceOf(hit).Length)));
        page.Line(new($"{"#".PadLeft(rank)}  {"score",8}  {"date",-10}  {"source".PadRight(source)}  title", Ink.Faint));
        foreach (var (at, hit) in hits.Index())
        {
            var title = (hit.Source.Reference ? "reference · " : "") + (hit.Article.Title.Length == 0 ? "(no title)" : hit.Article.Title);
            var number = (at + 1).ToString(CultureInfo.InvariantCulture).PadLeft(rank);
            var line = string.Create(
                CultureInfo.InvariantCulture, $"{number}  {hit.Score,8:F2}  {DateOf(hit),-10}  {SourceOf(hit).PadRight(source)}  {title}");
            page.Line(terminal.OutputIsTerminal && line.Length > terminal.Width ? line[..(terminal.Width - 1)] + "…" : line);
            foreach (var part in hit.Explanation?.Parts ?? [])
            {
                WritePart(part, rank + 2);
            }
        }
    }

    private void WritePart(ScoreExplanation part, int indent)
    {
        page.Line(new(string.Create(CultureInfo.InvariantCulture, $"{part.Value,8:F3}  {part.Description}"), Ink.Faint), indent);
        foreach (var smaller in part.Parts)
        {
            WritePart(smaller, indent + 2);
        }
    }

    private static string DateOf(RankedArticle hit) => hit.Article.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string SourceOf(RankedArticle hit) =>
        hit.Source.Name.Length <= WidestSource ? hit.Source.Name : hit.Source.Name[..(WidestSource - 1)] + "…";
}
