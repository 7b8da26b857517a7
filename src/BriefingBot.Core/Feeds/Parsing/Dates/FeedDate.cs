using System.Globalization;

namespace BriefingBot.Feeds.Parsing.Dates;

/// <summary>
/// Reads dates as feeds write them: RFC 822 with any weekday, zone and number of digits, every ISO 8601 form, names of months in twenty
/// languages, C's <c>asctime</c>, seconds and milliseconds since 1970. It does not guess: a date that can be read in two ways is no date.
/// </summary>
internal static class FeedDate
{
    private const int Longest = 100;

    /// <summary>What programs write for "no date": the epoch and whatever is earlier, in any zone.</summary>
    private static readonly DateTime Unset = new(1970, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The instant, in UTC; null where there is none.</summary>
    public static DateTimeOffset? Parse(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return null;
        }

        var read = text.All(char.IsAsciiDigit) && text.Length > 8 ? FromDigits(text) : FromWords(text);
        return read >= Unset ? new DateTimeOffset(read.Value, TimeSpan.Zero) : null;
    }

    private static DateTime? FromWords(string text)
    {
        if (CompactTime(text) is not { } expanded || WrittenTime.Of(expanded) is not { } time || WrittenDay.Of(time.Rest) is not { } day)
        {
            return null;
        }

        var ticks = day.Ticks + time.Time.Ticks - time.Offset.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    /// <summary>ISO 8601's basic form <c>20170516T100000Z</c>, with the colons of the extended one.</summary>
    private static string CompactTime(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is var at and >= 4 && text.Length >= at + 5 && text[(at + 1)..(at + 5)].All(char.IsAsciiDigit)
            ? text.Length >= at + 7 && text[(at + 5)..(at + 7)].All(char.IsAsciiDigit)
                ? $"{text[..(at + 3)]}:{text[(at + 3)..(at + 5)]}:{text[(at + 5)..]}"
                : $"{text[..(at + 3)]}:{text[(at + 3)..]}"
            : text;

    private static DateTime? FromDigits(string digits) => digits.Length switch
    {
        9 or 10 => DateTime.UnixEpoch.AddSeconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        12 or 13 => DateTime.UnixEpoch.AddMilliseconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        14 => DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
        _ => null,
    };
}
