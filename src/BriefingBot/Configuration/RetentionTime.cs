using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Configuration;

/// <summary>How long something is kept, as settings write it: <c>30 days</c>, <c>30d</c>, <c>30</c>.</summary>
internal static partial class RetentionTime
{
    public const string Pattern = @"^\s*0*[1-9][0-9]{0,4}\s*(?:d|days?)?\s*$";

    /// <param name="text">Matches <see cref="Pattern"/>.</param>
    public static TimeSpan Read(string text) => TimeSpan.FromDays(int.Parse(Number().Match(text).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
