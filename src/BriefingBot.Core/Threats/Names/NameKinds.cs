namespace BriefingBot.Threats.Names;

/// <summary>The kinds that a known name may have.</summary>
internal static class NameKinds
{
    public static IReadOnlyList<IdentifierKind> All { get; } =
    [
        IdentifierKind.Actor, IdentifierKind.Malware, IdentifierKind.Ransomware, IdentifierKind.Tool,
        IdentifierKind.Vulnerability, IdentifierKind.Vendor, IdentifierKind.Product,
    ];

    public static string Word(this IdentifierKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Whether one collection may call malware what another calls ransomware or a tool.</summary>
    public static bool AreAlike(IdentifierKind a, IdentifierKind b) => a == b || (IsSoftware(a) && IsSoftware(b));

    /// <summary>Whether it names a threat rather than who makes or sells something that is threatened.</summary>
    public static bool IsThreat(IdentifierKind kind) => kind is not (IdentifierKind.Vendor or IdentifierKind.Product);

    private static bool IsSoftware(IdentifierKind kind) => kind is IdentifierKind.Malware or IdentifierKind.Ransomware or IdentifierKind.Tool;
}
