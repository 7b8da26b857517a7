using System.Globalization;

namespace BriefingBot.Replies;

/// <summary>The time that a question was understood to mean: whoever wrote "last week" sees which days were searched.</summary>
public static class WindowText
{
    /// <param name="until">The first moment after it.</param>
    /// <param name="zone">Whose days are meant.</param>
    public static string Of(DateTimeOffset? since, DateTimeOffset? until, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var from = since is { } first ? Start(TimeZoneInfo.ConvertTime(first, zone)) : null;
        var to = until is { } end ? End(TimeZoneInfo.ConvertTime(end, zone)) : null;
        var span = (from, to) switch
        {
            ({ }, { }) when from == to => $"on {from}",
            ({ }, { }) => $"from {from} to {to}",
            ({ }, null) => $"since {from}",
            _ => $"until {to}",
        };
        return $"Only articles published {span} ({(zone.Equals(TimeZoneInfo.Utc) ? "UTC" : zone.Id)}).";
    }

    private static string Start(DateTimeOffset time) => time.TimeOfDay == TimeSpan.Zero ? Day(time) : Minute(time);

    /// <summary>A whole last day is named itself, not by the midnight after it.</summary>
    private static string End(DateTimeOffset time) => time.TimeOfDay == TimeSpan.Zero ? Day(time.AddTicks(-1)) : Minute(time);

    private static string Day(DateTimeOffset time) => time.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset time) => time.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
