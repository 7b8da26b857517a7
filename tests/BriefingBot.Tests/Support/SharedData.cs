namespace BriefingBot.Tests.Support;

/// <summary>
/// The test data outside the repository: the folder that <c>BRIEFINGBOT_SHARED</c> names, else <c>shared/data</c> beside the
/// repository. What it holds is read in place and never copied in here.
/// </summary>
internal static partial class SharedData
{
    private static readonly string Root =
        Environment.GetEnvironmentVariable("BRIEFINGBOT_SHARED") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why it cannot be used; null when it is there.</summary>
    public static string? Missing => Directory.Exists(DataFolder) ? null : $"The shared test data is not at {Root}; set BRIEFINGBOT_SHARED.";

    private static string DataFolder => Directory.Exists(Path.Combine(Root, "data")) ? Path.Combine(Root, "data") : Path.Combine(Root, "none");

    public static string PathOf(params string[] parts) => Path.Combine([DataFolder, .. parts]);
}
