namespace BriefingBot.Tests.Support;

/// <summary>What a test does without the data; programs that are no tests share the rest.</summary>
internal static partial class SharedData
{
    /// <summary>
    /// Skips the test when the data is not there; where <c>BRIEFINGBOT_REQUIRE</c> names <c>data</c>, as on the machine that
    /// releases, fails it instead.
    /// </summary>
    public static void Require()
    {
        if (Missing is { } missing)
        {
            var required = (Environment.GetEnvironmentVariable("BRIEFINGBOT_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);
            Assert.False(required.Contains("data"), missing);
            Assert.Skip(missing);
        }
    }
}
