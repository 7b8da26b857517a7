using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Figures;

/// <summary>Reads the numbers of a text, in digits and in words, by value.</summary>
internal static partial class WrittenNumbers
{
    /// <summary>In order, none overlapping another. "One" alone is an article as often as a number, and left out.</summary>
    public static IEnumerable<WrittenNumber> In(string text)
    {
        List<WrittenNumber> found = [.. Written().Matches(text).Select(Read).OfType<WrittenNumber>()];
        for (var at = 0; at < found.Count; at++)
        {
            yield return at + 1 < found.Count && IsRange(text, found[at], found[at + 1]) ? Scaled(found[at], found[at + 1]) : found[at];
        }
    }

    /// <summary>"200 to 300 million dollars": the first has the scale and the unit of the second.</summary>
    private static bool IsRange(string text, WrittenNumber first, WrittenNumber second) =>
        (first.Unit.Length == 0 || first.Unit == second.Unit) && first.Value is > 0 and < 1000 && text[first.End..second.Start] is " to " or " and " or "-" or "–" or " or ";

    private static WrittenNumber Scaled(WrittenNumber first, WrittenNumber second) =>
        first with { Value = first.Value * second.Scale, Scale = second.Scale, Unit = second.Unit };

    private static WrittenNumber? Read(Match match)
    {
        var percent = match.Groups["percent"].Success;
        var unit = percent ? "%" : Currencies.Name(match.Groups["sign"].Value + (match.Groups["sign"].Success ? "" : match.Groups["money"].Value));
        var scale = match.Groups["scale"].Captures.Aggregate(1m, (product, word) => product * NumberWords.Scale(word.Value));
        if (match.Groups["digits"] is { Success: true } digits)
        {
            return decimal.TryParse(digits.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                && value < 1_000_000_000_000_000m
                ? Of(match, value * scale, unit, match.Value[(digits.Index - match.Index)..].Trim(), scale)
                : null;
        }

        if (match.Groups["part"] is { Success: true } part)
        {
            return Of(match, Part(part.Value), "%", part.Value);
        }

        if (match.Groups["vague"].Success)
        {
            // "Tens of millions" has no value, and yet "hundreds of millions" is another number.
            return Of(match, -match.Value.ToLowerInvariant().Split(' ').Aggregate(1m, (product, word) => product * Vague(word)), unit, match.Value);
        }

        var small = match.Groups["small"];
        var first = match.Groups["half"].Success ? 0.5m : small.Success ? NumberWords.Value(small.Value) + (match.Groups["plus"].Success ? 0.5m : 0) : 1;
        return scale == 1 && first == 1 && unit.Length == 0 ? null : Of(match, first * scale, unit, match.Value, scale);
    }

    private static WrittenNumber Of(Match match, decimal value, string unit, string written, decimal scale = 1) =>
        new(match.Index, match.Index + match.Length, value, unit, written, scale);

    private static decimal Part(string words) => words.ToLowerInvariant().Replace('-', ' ') switch
    {
        "half" => 50,
        "a third" or "one third" => 33,
        "two thirds" => 67,
        "three quarters" or "three fourths" => 75,
        _ => 25,
    };

    private static decimal Vague(string word) => word switch
    {
        "tens" => 10,
        "dozens" => 12,
        "scores" => 20,
        "hundreds" => 100,
        "thousands" => 1_000,
        "millions" => 1_000_000,
        "billions" => 1_000_000_000,
        _ => 1,
    };

    [GeneratedRegex(
        @"(?<sign>" + Currencies.Signs + @")?(?<![\p{L}\d._/@#]|[\p{L}\d][-‑–:,])(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d@_])(?!\.\d)(?:st|nd|rd|th)?"
        + @"(?:[ -]?(?<scale>" + NumberWords.Scales + @")\b)?(?!\p{L})(?:[ -]?(?<percent>%|per ?cent\b))?(?: (?<money>" + Currencies.Words + @")\b)?"
        + @"|\b(?<part>(?:a|one|two)[ -]thirds?|(?:a|one|three)[ -](?:quarter|fourth)s?|half(?! an? ))\b(?! of a (?:million|billion))"
        + @"|\b(?<vague>(?:(?:tens|hundreds|thousands|dozens|scores) of )?(?:thousands|millions|billions|hundreds|dozens))\b"
        + @"|\b(?:(?<half>half an?)|(?<small>" + NumberWords.Small + @")(?<plus> and a half)?|an?)(?:[ -](?<scale>hundred|thousand|million|billion|trillion|dozen)\b)+(?: (?<percent>per ?cent)\b)?(?: (?<money>" + Currencies.Words + @")\b)?"
        + @"|\b(?<small>" + NumberWords.Small + @")\b(?:[ -](?<percent>per ?cent)\b)?(?: (?<money>" + Currencies.Words + @")\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
