using System.Globalization;

namespace BriefingBot.Feeds.Fetching;

/// <summary>How long a server asks to be left alone or calls its answer fresh (RFC 9110 section 10.2.3, RFC 9111 section 4.2.1).</summary>
internal static class AskedWait
{
    /// <param name="header"><c>Retry-After</c>: seconds, or a date.</param>
    /// <returns>At most <see cref="FetchLimits.LongestWait"/>; null for no time, and for what is neither.</returns>
    public static TimeSpan? RetryAfter(string? header, DateTimeOffset now) => Bounded(Seconds(header) ?? Until(header, now));

    /// <param name="cacheControl"><c>Cache-Control</c>: its <c>max-age</c> wins over <c>Expires</c>.</param>
    /// <param name="date"><c>Date</c>, from which <c>Expires</c> counts: the server's clock may be wrong, its difference is not.</param>
    /// <returns>As above.</returns>
    public static TimeSpan? MaxAge(string? cacheControl, string? expires, string? date, DateTimeOffset now)
    {
        foreach (var directive in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (directive.StartsWith("no-cache", StringComparison.OrdinalIgnoreCase) || directive.StartsWith("no-store", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        var maxAge = (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(directive => directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase));
        return Bounded(maxAge is not null ? Seconds(maxAge["max-age=".Length..].Trim('"')) : Until(expires, Date(date) ?? now));
    }

    private static TimeSpan? Seconds(string? text) =>
        text is { Length: > 0 } && text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0
            ? TimeSpan.FromSeconds(Math.Min(
                long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds)
                    ? seconds
                    : long.MaxValue,
                (long)FetchLimits.LongestWait.TotalSeconds))
            : null;

    private static TimeSpan? Until(string? text, DateTimeOffset now) => Date(text) - now;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static TimeSpan? Bounded(TimeSpan? wait) =>
        wait is not { } time || time <= TimeSpan.Zero ? null : time < FetchLimits.LongestWait ? time : FetchLimits.LongestWait;
}
