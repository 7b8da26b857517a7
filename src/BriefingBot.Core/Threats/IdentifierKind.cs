namespace BriefingBot.Threats;

/// <summary>What an identifier names. The name, lower case, is the prefix of its search token.</summary>
public enum IdentifierKind
{
    /// <summary>A vulnerability: <c>CVE-2017-0144</c>.</summary>
    Cve,

    Md5,

    Sha1,

    Sha256,

    Sha512,

    /// <summary>An address of four octets, without port or prefix length.</summary>
    IPv4,

    /// <summary>An address in the form of RFC 5952, without zone or prefix length.</summary>
    IPv6,

    /// <summary>A host name, refanged, lower case.</summary>
    Domain,

    /// <summary>A Microsoft security bulletin: <c>MS17-010</c>.</summary>
    Bulletin,

    /// <summary>An ATT&amp;CK tactic, technique, group, software or campaign: <c>T1059.001</c>, <c>G0032</c>.</summary>
    Attack,
}
