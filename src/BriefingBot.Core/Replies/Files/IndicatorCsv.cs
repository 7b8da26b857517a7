using System.Globalization;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Indicators;
using CsvHelper;
using CsvHelper.Configuration;

namespace BriefingBot.Replies.Files;

/// <summary>
/// Indicators as a table, a line for each article that holds one. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front: what articles say is not to be run.
/// </summary>
internal static class IndicatorCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    public static string Of(IndicatorReport report)
    {
        var sources = report.Sources.ToDictionary(source => source.N);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var table = new CsvWriter(text, Format);
        WriteRow(table, ["type", "value", "role", "title", "publisher", "published", "url", "sentence"]);
        foreach (var indicator in report.Indicators)
        {
            foreach (var source in indicator.Citations.Select(n => sources[n]))
            {
                WriteRow(table, [indicator.Type, indicator.Value, RoleText.Of(indicator.Role), .. CellsOf(source), indicator.Sentence]);
            }
        }

        table.Flush();
        return text.ToString();
    }

    private static string[] CellsOf(CitedSource source) =>
        [source.Title, source.Source, source.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", source.Url];

    private static void WriteRow(CsvWriter table, string[] cells)
    {
        foreach (var cell in cells)
        {
            table.WriteField(cell);
        }

        table.NextRecord();
    }
}
