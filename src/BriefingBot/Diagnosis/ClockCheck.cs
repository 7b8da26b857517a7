using System.Reflection;

namespace BriefingBot.Diagnosis;

/// <summary>Whether the clock can be right: signatures, windows and digests hang on it.</summary>
internal static class ClockCheck
{
    /// <summary>A machine without a battery wakes in 1970; this program was not there yet.</summary>
    public static Finding Of(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var made = new DateTimeOffset(File.GetLastWriteTimeUtc(Assembly.GetExecutingAssembly().Location));
        return now >= made.AddDays(-1)
            ? new("clock", true, FormattableString.Invariant($"{now:yyyy-MM-dd HH:mm:ss} UTC"))
            : new("clock", false, FormattableString.Invariant($"{now:yyyy-MM-dd HH:mm:ss} UTC is before this program was made, {made:yyyy-MM-dd}. Set the clock, best by NTP; Slack's requests are refused with a wrong one."));
    }
}
