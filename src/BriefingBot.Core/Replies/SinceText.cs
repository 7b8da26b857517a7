using System.Globalization;

namespace BriefingBot.Replies;

/// <summary>A moment before an answer, in words.</summary>
public static class SinceText
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
