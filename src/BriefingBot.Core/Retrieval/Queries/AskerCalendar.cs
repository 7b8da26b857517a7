namespace BriefingBot.Retrieval.Queries;

/// <summary>The days of whoever asks: their present and their zone. A week begins on Monday (ISO 8601).</summary>
internal sealed class AskerCalendar(DateTimeOffset now, TimeZoneInfo zone)
{
    public DateTimeOffset Now { get; } = now;

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public DateOnly ThisMonday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    public DateOnly ThisMonth => new(Today.Year, Today.Month, 1);

    public DateOnly ThisYear => new(Today.Year, 1, 1);

    /// <summary>The days from the first up to, not with, the second.</summary>
    public Period Between(DateOnly first, DateOnly end) => new(StartOf(first), StartOf(end));

    public Period Day(DateOnly day) => Between(day, day.AddDays(1));

    public Period Month(DateOnly first) => Between(first, first.AddMonths(1));

    public Period Year(DateOnly first) => Between(first, first.AddYears(1));

    /// <summary>A day's first moment. Where clocks go forward at midnight that is an hour later; where they go back, the earlier midnight.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
