using System.Globalization;

namespace BriefingBot.LocalConsole;

/// <summary>Times as people read them and as programs do.</summary>
internal static class HtmlTime
{
    public static Html Day(DateTimeOffset time) => Of(time, "d MMM yyyy");

    public static Html Minute(DateTimeOffset time) => Of(time, "d MMM yyyy, HH:mm 'UTC'");

    private static Html Of(DateTimeOffset time, string format) => Html.Of(
        $"""<time datetime="{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)}</time>""");
}
