using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BriefingBot.Manifests;

/// <summary>A length of time: a whole number of seconds, minutes, hours or days.</summary>
internal sealed partial class DurationShape(TimeSpan shortest, TimeSpan longest) : ScalarShape
{
    protected override string Wanted => $"a time such as 30m, 6h or 1d, from {Text(shortest)} to {Text(longest)}";

    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = Pattern().ToString() };

    protected override object? Parse(string text)
    {
        if (!Pattern().IsMatch(text))
        {
            return null;
        }

        var number = int.Parse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var time = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
        return time >= shortest && time <= longest ? time : null;
    }

    protected override string Suggestion(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $" (did you mean \"{typed}m\"?)" : "";

    private static string Text(TimeSpan time) => time.TotalDays >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0}d")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s");

    [GeneratedRegex("^[0-9]{1,6}[smhd]$")]
    private static partial Regex Pattern();
}
