using BriefingBot.Feeds.Parsing;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Parsing;

/// <summary>The feeds that were written for these tests.</summary>
internal static class FeedFixtures
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "BriefingBot.Tests", "Fixtures", "Feeds");

    /// <summary>All of them, in an order that does not change.</summary>
    public static IReadOnlyList<byte[]> All { get; } = [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static FeedParse Parse(string name, string? url = null) =>
        FeedParser.Parse(new(File.ReadAllBytes(PathOf(name)), null, url is null ? null : new Uri(url)));
}
