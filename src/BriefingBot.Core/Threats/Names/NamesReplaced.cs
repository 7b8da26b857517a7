using System.Runtime.InteropServices;

namespace BriefingBot.Threats.Names;

/// <summary>What an import made of a collection's entries.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NamesReplaced(int Added, int Changed, int Removed);
