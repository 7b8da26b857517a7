namespace BriefingBot.Tests.Support;

/// <summary>
/// Texts that were read and found good, kept under <c>Fixtures/</c>. After a change that is meant, run the tests once with
/// <c>BRIEFINGBOT_GOLDEN=write</c> and read the difference.
/// </summary>
internal static class GoldenFile
{
    public static void Holds(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Fixtures", name);
        if (Environment.GetEnvironmentVariable("BRIEFINGBOT_GOLDEN") == "write")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"There is no {path}; write it with BRIEFINGBOT_GOLDEN=write, and read it.");
        Assert.Equal(File.ReadAllText(path), text, ignoreLineEndingDifferences: true);
    }
}
