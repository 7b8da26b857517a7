using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Stories.Reading;

/// <summary>The figures of a text by value: "$2.8M", "2.8 million" and "2,800,000" are one, and rarely a chance.</summary>
internal static partial class Figure
{
    /// <summary>A smaller number without a unit is a list's or a day's.</summary>
    private const double Smallest = 100;

    /// <summary>Each figure as a term that no word is.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = match.Groups["digits"].Value;
            var unit = match.Groups["unit"].Value.ToLowerInvariant();
            if (double.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                && (unit.Length > 0 || (value >= Smallest && !IsYear(digits, value))))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"figure:{value * Factor(unit):G6}");
            }
        }
    }

    /// <summary>Whether a word is digits, with or without a unit at them: its figure stands for it.</summary>
    public static bool Is(ReadOnlySpan<char> word) => Digits().IsMatch(word);

    private static bool IsYear(string digits, double value) => value is >= 1990 and <= 2040 && !digits.Contains(',', StringComparison.Ordinal);

    private static double Factor(string unit) => unit switch
    {
        "" or "tbps" => 1,
        "k" or "thousand" => 1e3,
        "m" or "mn" or "mil" or "mln" or "million" => 1e6,
        "crore" => 1e7,
        "lakh" => 1e5,
        _ => 1e9,
    };

    [GeneratedRegex(
        @"(?<![\w.,-])[$£€₹]?(?<digits>\d[\d,]{0,15}(?:\.\d{1,6})?)(?:[\s-]?(?<unit>million|mln|mil|mn|m|billion|bln|bn|b|thousand|k|crore|lakh|tbps)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d[\d.,]*(?:k|m|mn|bn|b|tbps)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
