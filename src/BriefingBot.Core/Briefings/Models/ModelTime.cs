using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Models;

/// <summary>A length of time, as settings write it: <c>20 s</c>, <c>20</c>, <c>500 ms</c>, <c>1 m</c>, <c>00:00:20</c>.</summary>
internal static partial class ModelTime
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Null for anything else, and outside of <see cref="Shortest"/> and <see cref="Longest"/>.</summary>
    public static TimeSpan? TryRead(string text)
    {
        var time = Written().Match(text) is { Success: true } match
            ? double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * Unit(match.Groups["unit"].Value)
            : TimeSpan.TryParseExact(text.Trim(), [@"hh\:mm\:ss", @"hh\:mm\:ss\.FFF"], CultureInfo.InvariantCulture, out var clock) ? clock
            : (TimeSpan?)null;
        return time >= Shortest && time <= Longest ? time : null;
    }

    private static TimeSpan Unit(string unit) => unit.ToLowerInvariant() switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "m" or "min" or "minute" or "minutes" => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(?<unit>ms|s|sec|seconds?|m|min|minutes?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
