namespace BriefingBot.Threats;
public enum IdentifierKind { Cve, Md5, Sha1, Sha256, Sha512, IPv4, IPv6, Domain, Bulletin, Attack }
public readonly record struct Identifier(IdentifierKind Kind, string Value) { public string Token => Kind.ToString().ToLowerInvariant() + ":" + Value.ToLowerInvariant(); }
public readonly record struct IdentifierMention(Identifier Identifier, int Start, int Length);
public static partial class IdentifierExtractor { public const int Revision = 1;
 [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:CVE-\d{4}-\d{4,7}|MS\d\d-\d{3})\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase)] private static partial System.Text.RegularExpressions.Regex R();
 public static IReadOnlyList<IdentifierMention> Extract(string text) => [.. R().Matches(text).Select(m => new IdentifierMention(new(m.Value.StartsWith('c')||m.Value.StartsWith('C')?IdentifierKind.Cve:IdentifierKind.Bulletin, m.Value.ToUpperInvariant()), m.Index, m.Length))]; }
