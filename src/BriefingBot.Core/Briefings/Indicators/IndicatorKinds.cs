using BriefingBot.Threats;

namespace BriefingBot.Briefings.Indicators;

/// <summary>The identifiers that are indicators: what can be looked for in logs and files. A CVE id cannot.</summary>
internal static class IndicatorKinds
{
    public static bool Contain(IdentifierKind kind) => kind is
        IdentifierKind.Md5 or IdentifierKind.Sha1 or IdentifierKind.Sha256 or IdentifierKind.Sha512
        or IdentifierKind.IPv4 or IdentifierKind.IPv6 or IdentifierKind.Domain or IdentifierKind.Url or IdentifierKind.Email;

    public static string NameOf(IdentifierKind kind) => kind.ToString().ToLowerInvariant();
}
