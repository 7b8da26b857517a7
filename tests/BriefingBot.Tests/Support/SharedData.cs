namespace BriefingBot.Tests.Support;

/// <summary>
/// The test data outside the repository: the folder that <c>BRIEFINGBOT_SHARED</c> names, else <c>shared/data</c> beside the
/// repository. What it holds is read in place and never copied in here.
/// </summary>
internal static class SharedData
{
    private static readonly string Root =
        Environment.GetEnvironmentVariable("BRIEFINGBOT_SHARED") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why it cannot be used; null when it is there.</summary>
    public static string? Missing => Directory.Exists(DataFolder) ? null : $"The shared test data is not at {Root}; set BRIEFINGBOT_SHARED.";

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

    private static string DataFolder => Directory.Exists(Path.Combine(Root, "data")) ? Path.Combine(Root, "data") : Path.Combine(Root, "none");

    public static string PathOf(params string[] parts) => Path.Combine([DataFolder, .. parts]);
}
