using System.Globalization;

namespace BriefingBot.Feeds.Health;

/// <summary>A pause that is too long for a source.</summary>
/// <param name="Since">The last day with something new.</param>
/// <param name="UsualDays">Within how many days something new usually comes.</param>
internal sealed record Silence(DateOnly Since, int UsualDays)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"nothing new since {Since:d MMM yyyy}, while something new usually comes within {UsualDays} day{(UsualDays == 1 ? "" : "s")}");
}
