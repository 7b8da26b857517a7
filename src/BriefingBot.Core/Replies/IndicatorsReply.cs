using System.Globalization;
using BriefingBot.Briefings.Indicators;
using BriefingBot.Replies.Files;

namespace BriefingBot.Replies;

/// <summary>Lays indicators out, defanged and by their role, and adds the files to download.</summary>
public static class IndicatorsReply
{
    /// <summary>More belong into the file.</summary>
    private const int MostShown = 40;

    public static Reply Of(IndicatorReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var coverage = CoverageText.Of(report.Searched, report.AsOf);
        if (report.Indicators.Count == 0)
        {
            return new(
                ReplyKind.NothingFound,
                Visibility.Private,
                [
                    new ReplyBlock.Heading(report.Query, "no indicators"),
                    new ReplyBlock.Note($"No article here about \"{report.Query}\" holds an address, a domain or a hash."),
                    new ReplyBlock.Note(coverage),
                ],
                []);
        }

        var shown = report.Indicators.Take(MostShown).ToList();
        var more = report.Indicators.Count - shown.Count + report.Omitted;
        return new(
            ReplyKind.Indicators,
            Visibility.Private,
            [
                new ReplyBlock.Heading(report.Query, Summary(report)),
                .. shown.Select(Line),
                .. more > 0 ? [new ReplyBlock.Lines([string.Create(CultureInfo.InvariantCulture, $"… and {more} more")])] : Array.Empty<ReplyBlock>(),
                new ReplyBlock.SourceList([.. report.Sources.Select(ReplySource.Of)]),
                new ReplyBlock.Note($"Roles are what the articles say; read them before you block. The list to block holds the malicious ones alone. {coverage} {report.Marking}"),
            ],
            [])
        {
            Files =
            [
                new("indicators.csv", "text/csv", IndicatorCsv.Of(report)),
                new("indicators-to-block.txt", "text/plain", IndicatorList.Of(report)),
                new("indicators.stix.json", "application/stix+json", IndicatorStix.Of(report)),
            ],
        };
    }

    private static ReplyBlock.CitedSentence Line(FoundIndicator indicator) => new(
        [
            new Run.Strong(indicator.Defanged),
            new Run.Plain($" · {indicator.Type} · {RoleText.Of(indicator.Role)} "),
            .. indicator.Citations.Select(n => new Run.CitationMark(n)),
        ],
        indicator.Citations);

    private static string Summary(IndicatorReport report) => string.Join(
        ", ",
        report.Indicators.CountBy(indicator => indicator.Role).Select(role => string.Create(CultureInfo.InvariantCulture, $"{role.Value} {RoleText.Of(role.Key)}")));
}
