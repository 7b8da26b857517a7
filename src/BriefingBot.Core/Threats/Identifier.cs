namespace BriefingBot.Threats;

/// <summary>A thing that has one exact name in threat reports, however it was written.</summary>
/// <param name="Value">
/// The canonical form: CVE, bulletin and ATT&amp;CK ids upper case with plain hyphens; hashes and domains lower case; IPv6 as in
/// RFC 5952. Equal things have equal values.
/// </param>
public readonly record struct Identifier(IdentifierKind Kind, string Value)
{
    /// <summary>The term of a search index: <c>cve:cve-2017-0144</c>, <c>domain:evil.com</c>.</summary>
    public string Token => $"{Kind.ToString().ToLowerInvariant()}:{Value.ToLowerInvariant()}";
}
