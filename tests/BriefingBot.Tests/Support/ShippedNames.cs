using BriefingBot.Threats.Names;

namespace BriefingBot.Tests.Support;

/// <summary>The names that come with the program.</summary>
internal static class ShippedNames
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "manifests", "aliases.yaml");

    public static IReadOnlyList<KnownName> All { get; } = AliasFile.Read(Path).Names;
}
