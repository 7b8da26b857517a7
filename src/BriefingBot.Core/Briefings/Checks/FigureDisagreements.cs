using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Briefings.Checks;

/// <summary>
/// Figures on the same matter that differ between cited articles, each with its source and date. Only the tolls of shown sentences
/// are held against each other, and only where both count the whole of it: a false disagreement is worse than none.
/// </summary>
internal static partial class FigureDisagreements
{
    /// <summary>Closer figures are the same, rounded; farther ones count different things.</summary>
    private const double Nearest = 1.15, Farthest = 10;

    public static IReadOnlyList<Disagreement> Among(IEnumerable<DraftSentence> drafts, Evidence evidence)
    {
        var sources = evidence.Sources.ToDictionary(source => source.N);
        var tolls =
            from draft in drafts
            let source = sources[draft.Passages[0].N]
            let text = draft.Passages[0].Place.In(source.Article.Text)
            where source.IsAbout && source.Article.PublishedAt is not null
            from toll in StatedTolls.Of(text)
            where toll.Matter != StatedTolls.ComputersHit || Everywhere().IsMatch(text)
            select new Side(toll, source, [.. Year().Matches(text).Select(year => year.Value)]);
        return [.. tolls
            .GroupBy(one => one.Toll.Matter)
            .Where(matter => AreApart([.. matter]))
            .Select(matter => new Disagreement(matter.Key, [.. matter
                .GroupBy(one => one.Toll.Count)
                .OrderBy(side => side.Min(one => one.Source.Article.PublishedAt))
                .Select(side => new DisagreementSide(Value(side.First()), [.. side.Select(one => one.Source.N).Distinct()]))]))];
    }

    private static bool AreApart(IReadOnlyList<Side> matter)
    {
        var (least, most) = (matter.MinBy(one => one.Toll.Count)!, matter.MaxBy(one => one.Toll.Count)!);
        var ratio = (double)most.Toll.Count / least.Toll.Count;
        return ratio is >= Nearest and <= Farthest
            && least.Source.Article.SourceId != most.Source.Article.SourceId
            && (least.Years.Count == 0 || most.Years.Count == 0 || least.Years.Overlaps(most.Years))
            && matter.Select(one => one.Toll.Count).Distinct().Count() == 2;
    }

    private static string Value(Side side) => string.Create(
        CultureInfo.InvariantCulture, $"{side.Toll.Written} ({side.Source.Article.PublishedAt!.Value.UtcDateTime:d MMM yyyy})");

    // A worm strikes many victims, each with a toll of its own; only the whole can be compared.
    [GeneratedRegex(@"\b(?:countries|nations|worldwide|around the world|globally|across the (?:world|globe))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Everywhere();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    private sealed record Side(StatedToll Toll, EvidenceSource Source, HashSet<string> Years);
}
