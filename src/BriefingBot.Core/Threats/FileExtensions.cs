using System.Collections.Frozen;

namespace BriefingBot.Threats;

/// <summary>
/// Top-level domains that are far oftener the end of a file's name in security news: <c>readme.md</c>, <c>payload.zip</c>.
/// Left out are those met more as domains (.com, .cc, .ml, .app); the others, like .exe, are no top-level domains anyway.
/// </summary>
internal static class FileExtensions
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        ["cab", "dot", "inc", "java", "map", "md", "mov", "pl", "pm", "ps", "pub", "py", "rs", "sh", "so", "tf", "zip"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(ReadOnlySpan<char> label) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);
}
