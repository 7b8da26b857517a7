using System.Globalization;

namespace BriefingBot.Feeds.Health;

/// <summary>
/// How often a source publishes, learned from the last days on which it did, and so how long a pause is too long. Days and not
/// entries: five entries of one Tuesday do not make a weekly source an hourly one.
/// </summary>
internal sealed class Cadence
{
    /// <summary>Days that are remembered: a month of a daily source, half a year of a weekly one.</summary>
    public const int MostDays = 32;

    /// <summary>With fewer it is not known how often a source publishes, and it is never silent.</summary>
    public const int FewestDays = 8;

    /// <summary>A pause is too long when it is so many times the usual one.</summary>
    public const int Patience = 3;

    /// <summary>No pause is too long that is shorter, however busy the source: a long weekend.</summary>
    public const int ShortestSilence = 3;

    /// <summary>The usual pause is one that so many pauses do not exceed: a summer break or two are not usual.</summary>
    private const double Usual = 0.9;

    public static readonly Cadence Unknown = new([]);

    private readonly int[] days;

    private Cadence(int[] days) => this.days = days;

    /// <summary>The days, oldest first.</summary>
    public IReadOnlyList<DateOnly> Days => [.. days.Select(DateOnly.FromDayNumber)];

    public static Cadence Of(IEnumerable<DateOnly> days) => new([.. days.Select(day => day.DayNumber).Distinct().Order().TakeLast(MostDays)]);

    /// <summary>With more days, of which the latest are kept.</summary>
    public Cadence With(IEnumerable<DateOnly> more) => Of(Days.Concat(more));

    /// <summary>What is odd about a day without anything new; null when nothing is, or too little is known.</summary>
    public Silence? SilenceOn(DateOnly today)
    {
        if (days.Length < FewestDays)
        {
            return null;
        }

        var gaps = days.Zip(days.Skip(1), (day, next) => next - day).Order().ToArray();
        var usual = gaps[(int)Math.Ceiling(Usual * gaps.Length) - 1];
        return today.DayNumber - days[^1] > Math.Max(ShortestSilence, Patience * usual) ? new(DateOnly.FromDayNumber(days[^1]), usual) : null;
    }

    /// <summary>As the store keeps it.</summary>
    public override string ToString() => string.Join(' ', days);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Cadence Parse(string text) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => int.Parse(day, NumberStyles.None, CultureInfo.InvariantCulture))]);
}
