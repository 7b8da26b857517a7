using BriefingBot.Briefings.Checks.Language;
using BriefingBot.Briefings.Figures;

namespace BriefingBot.Briefings.Checks.Facts;

/// <summary>What a number counts or measures, as far as the words after it say.</summary>
internal sealed class CountedThing
{
    /// <summary>So many words that carry a fact may stand between a number and what it counts.</summary>
    private const int Reach = 4;

    private static readonly Dictionary<string, string> Units = Table(
        "second seconds", "minute minutes", "hour hours", "day days", "week weeks", "month months", "year years", "decade decades",
        "bit bits", "byte bytes", "kilobyte kilobytes kb", "megabyte megabytes mb", "gigabyte gigabytes gb", "terabyte terabytes tb", "petabyte petabytes pb",
        "gbps", "tbps", "mbps", "meter meters metre metres", "kilometer kilometers kilometre kilometres km", "mile miles", "degree degrees",
        "euro euros", "dollar dollars", "pound pounds", "point points");

    private readonly IReadOnlyList<ReadWord> things;
    private readonly string? measure;

    private CountedThing(IReadOnlyList<ReadWord> things, string? measure) => (this.things, this.measure) = (things, measure);

    public static CountedThing Of(Reading said, WrittenNumber number)
    {
        var after = said.Words.Where(word => word.Start >= number.End).ToList();
        var things = new List<ReadWord>();
        foreach (var (at, word) in after.Index())
        {
            if (word.FollowsMark || (word.IsLight && !(at < 2 && word.Lower is "of" or "the" or "other" or "more")) || word.IsLiteral || word.Lower is "last" or "next" || things.Count == Reach)
            {
                break;
            }

            if (!word.IsLight)
            {
                things.Add(word);
            }
        }

        if (after is [{ Lower: "year" or "years" }, { Lower: "old" }, ..])
        {
            // An age needs no unit: "Orsk, 29".
            return new([], null);
        }

        var next = after.FirstOrDefault(word => !(word.Lower is "full" or "more" or "other"));
        return new(things, next is null || next.FollowsMark ? null : Units.GetValueOrDefault(next.Lower));
    }

    /// <summary>Whether both measure in the same unit, or do not measure.</summary>
    public bool Measures(CountedThing other) => measure == other.measure || (measure is null && things.Count == 0);

    /// <summary>Whether both count the same, as far as both say what.</summary>
    public bool Counts(CountedThing other)
    {
        if (things.Count == 0 || measure is not null)
        {
            return true;
        }

        ReadWord[] nouns = [.. things.Where(word => !IsParticiple(word))];
        if (things.Any(word => word.IsName) && other.things.Any(thing => thing.IsName) && !things.Any(word => word.IsName && other.things.Any(word.Shares)))
        {
            return false;
        }

        return nouns.Length == 0
            || nouns.Any(word => other.things.Any(thing => !IsParticiple(thing) && word.Shares(thing)))
            || other.things.Count == 0;
    }

    private static bool IsParticiple(ReadWord word) => word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower.EndsWith("ing", StringComparison.Ordinal);

    private static Dictionary<string, string> Table(params string[] units) =>
        units.SelectMany(line => line.Split(' ').Select(word => (word, line))).ToDictionary(pair => pair.word, pair => pair.line);
}
