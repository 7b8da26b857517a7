using System.Runtime.InteropServices;

namespace BriefingBot.Threats.Names;

/// <summary>Where a text has a known name.</summary>
/// <param name="Owners">Whose name it is; several where it may mean either.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundName(IReadOnlyList<KnownName> Owners, int Start, int Length)
{
    /// <summary>Null where it may mean several.</summary>
    public KnownName? Sole => Owners is [var only] ? only : null;

    public int End => Start + Length;
}
