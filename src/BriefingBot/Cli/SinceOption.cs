using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Cli;

/// <summary>From when on: so long before now, as the manifest writes times (<c>365d</c>), or a day (<c>2025-01-01</c>, in UTC).</summary>
internal sealed partial class SinceOption : Option<string?>
{
    /// <summary>No feed is older.</summary>
    private static readonly DateTimeOffset Earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SinceOption(string description)
        : base("--since") => (Description, HelpName) = (description, "365d");

    /// <returns>Null where it was not given.</returns>
    /// <exception cref="UsageException">It is no time, or lies ahead.</exception>
    public DateTimeOffset? Read(ParseResult words, DateTimeOffset now)
    {
        if (words.GetValue(this) is not { } typed)
        {
            return null;
        }

        var since = Parse(typed, now) ?? throw new UsageException($"--since is a time such as 90d or 12h, or a day such as 2025-01-01, which \"{typed}\" is not.");
        return since > now ? throw new UsageException($"--since {typed} lies ahead, so there is nothing since then.")
            : since < Earliest ? Earliest
            : since;
    }

    private static DateTimeOffset? Parse(string typed, DateTimeOffset now) =>
        Ago().Match(typed) is { Success: true } ago ? now - Time(double.Parse(ago.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), typed[^1])
        : DateTimeOffset.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day
        : null;

    private static TimeSpan Time(double count, char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(count),
        'm' => TimeSpan.FromMinutes(count),
        'h' => TimeSpan.FromHours(count),
        _ => TimeSpan.FromDays(Math.Min(count, 36_500)),
    };

    [GeneratedRegex("^(?<count>[0-9]{1,6})[smhd]$")]
    private static partial Regex Ago();
}
