namespace BriefingBot.Threats;

/// <summary>What an identifier or a name names. Its own name, lower case, is the prefix of its search token.</summary>
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

    /// <summary>A web address with a path, refanged: <c>http://evil.com/gate.php</c>. Its host is a mention of its own.</summary>
    Url,

    /// <summary>A mail address, refanged, lower case.</summary>
    Email,

    /// <summary>A known group of people: <c>APT28</c>. From here on the kinds are those of <see cref="Names.KnownName"/>.</summary>
    Actor,

    Malware,

    Ransomware,

    /// <summary>A program that attackers use and others may: <c>Mimikatz</c>, <c>EternalBlue</c>.</summary>
    Tool,

    /// <summary>A vulnerability that has a name: <c>Heartbleed</c>.</summary>
    Vulnerability,

    Vendor,

    Product,
}
