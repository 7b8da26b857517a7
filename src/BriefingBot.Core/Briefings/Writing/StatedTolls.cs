using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Briefings.Figures;

namespace BriefingBot.Briefings.Writing;

/// <summary>Reads the tolls of a sentence: of a thousand or more, and of the whole, not of one country or one victim.</summary>
internal static partial class StatedTolls
{
    public const string ComputersHit = "computers hit";

    private const long Least = 1000;

    public static IEnumerable<StatedToll> Of(string text) =>
        from match in Toll().Matches(text)
        let count = CountOf(match)
        where count >= Least
        select new StatedToll(count, MatterOf(match.Groups["unit"].Value), match.Groups["written"].Value.Trim());

    private static long CountOf(Match match)
    {
        var number = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return (long)(number * NumberWords.Scale(match.Groups["scale"].Value));
    }

    private static string MatterOf(string unit) => unit.ToLowerInvariant() switch
    {
        "computers" or "machines" or "systems" or "pcs" or "victims" or "infections" or "endpoints" => ComputersHit,
        "people" or "customers" or "users" or "consumers" or "individuals" or "americans" or "patients" or "passengers" or "taxpayers" => "people affected",
        var other => other,
    };

    // A unit that a place follows ("customers in the U.K.") or one that "of the" precedes counts a part.
    [GeneratedRegex(
        @"(?<written>(?:(?:more than|over|at least|about|around|some|nearly|almost|up to|an estimated|as many as) )?(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?<scale>million|billion|thousand|[mMkK])?\b (?:Windows |infected |customer |user |e-?mail )?(?<unit>computers|machines|systems|PCs|victims|infections|endpoints|people|customers|users|consumers|individuals|Americans|patients|passengers|taxpayers|accounts|records))\b(?! (?:in|across|from|at) (?:the |its )?(?:\p{Lu}|city|county|agency|hospital))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Toll();
}
