using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Parsing.Dates;

/// <summary>The time of day in a written date, with its offset from UTC.</summary>
/// <param name="Rest">What stands before and behind it.</param>
internal readonly partial record struct WrittenTime(TimeSpan Time, TimeSpan Offset, string Rest)
{
    private static readonly TimeSpan FurthestOffset = TimeSpan.FromHours(15);

    /// <summary>The time in a text; midnight UTC where there is none; null where it is impossible.</summary>
    public static WrittenTime? Of(string text)
    {
        var found = Clock().Match(text);
        if (!found.Success)
        {
            return new(TimeSpan.Zero, TimeSpan.Zero, text);
        }

        var hour = Number(found.Groups["h"]);
        var isAfternoon = found.Groups["half"].Value.StartsWith('p') || found.Groups["half"].Value.StartsWith('P') || Afternoon().IsMatch(text);
        var isMorning = found.Groups["half"].Success && !isAfternoon;
        hour = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
        var (minute, second) = (Number(found.Groups["m"]), Number(found.Groups["s"]));

        // 24:00 is the day's end, and :60 a leap second.
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
        {
            return null;
        }

        var fraction = found.Groups["f"] is { Success: true, Value: var digits }
            ? double.Parse("0." + digits[..Math.Min(digits.Length, 7)], CultureInfo.InvariantCulture)
            : 0;
        var (offset, length) = OffsetAt(text[(found.Index + found.Length)..]);
        return new(
            new TimeSpan(hour, minute, second) + TimeSpan.FromSeconds(fraction),
            offset,
            $"{text[..found.Index]} {text[(found.Index + found.Length + length)..]}");
    }

    private static (TimeSpan Offset, int Length) OffsetAt(string tail)
    {
        if (SignedOffset().Match(tail) is { Success: true } signed)
        {
            var size = new TimeSpan(Number(signed.Groups["h"]), Number(signed.Groups["m"]), 0);
            var offset = size > FurthestOffset ? TimeSpan.Zero : signed.Groups["sign"].Value == "+" ? size : -size;
            return (offset, signed.Length);
        }

        return ZoneName().Match(tail) is { Success: true } named && MonthWords.NumberOf(named.Groups[1].Value) is null
            ? (ZoneWords.OffsetOf(named.Groups[1].Value), named.Length)
            : (TimeSpan.Zero, 0);
    }

    private static int Number(Group group) => group.Success && group.Length > 0 ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<h>\b[0-9]{1,2}|(?<=[Tt])[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,9}))?)?(?![0-9])\s*(?<half>[AaPp]\.?[Mm]\b\.?)?")]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^\s*(?:GMT|UTC|UT|Z)?\s*(?<sign>[+\-−])(?<h>[0-9]{2}):?(?<m>[0-9]{2})?(?![0-9])" +
        @"|^\s*(?:GMT|UTC|UT)?\s*(?<sign>[+\-−])(?<h>[0-9])(?::(?<m>[0-9]{2}))?(?![0-9])",
        RegexOptions.IgnoreCase)]
    private static partial Regex SignedOffset();

    [GeneratedRegex(@"^\s*\(?([A-Za-z]{1,5})\b\)?")]
    private static partial Regex ZoneName();

    [GeneratedRegex("오후|下午|午後|晚上")]
    private static partial Regex Afternoon();
}
