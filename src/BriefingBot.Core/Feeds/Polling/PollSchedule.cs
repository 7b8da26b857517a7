using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Feeds.Polling;

/// <summary>When a source is polled next. Pure: the same history gives the same time on every host and after every restart.</summary>
internal static class PollSchedule
{
    /// <summary>A feed that asks for a year's rest is misconfigured; a manifest that says so is not.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);

    /// <summary>Backoff ends here: a source that is back is found within a day.</summary>
    public static readonly TimeSpan LongestBackoff = TimeSpan.FromHours(24);

    /// <summary>When nobody answered, it may be this side's network, which is back in minutes.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(5);

    /// <summary>Spreads sources that were first polled together. Never shortens: what a server asks for is the least.</summary>
    public const double Jitter = 0.1;

    /// <summary>After the source was read.</summary>
    /// <param name="freshFor">How long it asks to be left alone.</param>
    public static TimeSpan AfterSuccess(string sourceId, TimeSpan poll, TimeSpan? freshFor, DateTimeOffset now) =>
        Jittered(sourceId, Longer(poll, Asked(freshFor)), now);

    /// <summary>After a failure: doubling from the source's own pace, or from five minutes when nobody answered at all.</summary>
    /// <param name="failures">In a row, this one included.</param>
    public static TimeSpan AfterFailure(string sourceId, TimeSpan poll, int failures, bool answered, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var first = answered || poll < FirstRetry ? poll : FirstRetry;
        var doubled = TimeSpan.FromTicks((long)Math.Min(first.Ticks * Math.Pow(2, failures - 1), Longer(LongestBackoff, poll).Ticks));
        return Jittered(sourceId, Longer(doubled, Asked(retryAfter)), now);
    }

    private static TimeSpan Asked(TimeSpan? time) => time is null || time < TimeSpan.Zero ? TimeSpan.Zero : time < LongestAsked ? time.Value : LongestAsked;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Jittered(string sourceId, TimeSpan wait, DateTimeOffset now) => wait + wait * (Jitter * Fraction(sourceId, now));

    /// <summary>From 0 to 1, by the source and the time of the poll.</summary>
    private static double Fraction(string sourceId, DateTimeOffset now)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{sourceId}\n{now.ToUnixTimeSeconds()}")));
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;
    }
}
