using System.Collections.Frozen;

namespace BriefingBot.Threats;

/// <summary>The last labels that a host name can have, from the shipped list; read when first asked.</summary>
internal static class TopLevelDomains
{
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    public static bool Contains(ReadOnlySpan<char> label) =>
        All.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    private static FrozenSet<string> Read()
    {
        var assembly = typeof(TopLevelDomains).Assembly;
        var name = $"{typeof(TopLevelDomains).FullName}.txt";
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
