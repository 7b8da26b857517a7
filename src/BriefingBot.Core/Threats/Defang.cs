using System.Text;
using System.Text.RegularExpressions;

namespace BriefingBot.Threats;

/// <summary>
/// Writes addresses so that no chat client makes a link of them: <c>hxxps://evil[.]com/a</c>, <c>198.51.100[.]23</c>,
/// <c>2001:db8:[:]1</c>. Of a domain every dot is hidden, since amazon.co[.]uk would still link to amazon.co.
/// </summary>
public static partial class Defang
{
    /// <summary>
    /// The text with every domain and IP address that <see cref="IdentifierExtractor"/> finds, and every web or FTP scheme,
    /// hidden; all else, and what is hidden already, stays as it is.
    /// </summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, length, hidden) in Places(text))
        {
            shown.Append(text, copied, start - copied).Append(hidden);
            copied = start + length;
        }

        return shown.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>An identifier's canonical form, hidden where it is an address.</summary>
    public static string Value(Identifier identifier) => Hidden(identifier.Kind, identifier.Value);

    private static IEnumerable<(int Start, int Length, string Hidden)> Places(string text)
    {
        var schemes = Scheme().Matches(text).Select(match =>
            (Start: match.Index, match.Length, Hidden: match.Value.Replace('t', 'x').Replace('T', 'X')));
        var hosts =
            from mention in IdentifierExtractor.Extract(text)
            where mention.Identifier.Kind is IdentifierKind.Domain or IdentifierKind.IPv4 or IdentifierKind.IPv6
            select (mention.Start, mention.Length, Hidden(mention.Identifier.Kind, text.Substring(mention.Start, mention.Length)));
        return schemes.Concat(hosts).OrderBy(place => place.Start);
    }

    private static string Hidden(IdentifierKind kind, string written) => kind switch
    {
        IdentifierKind.Domain => EveryDot(written),
        IdentifierKind.IPv4 => Last(written, '.', "[.]"),
        IdentifierKind.IPv6 => Last(written, ':', "[:]"),
        _ => written,
    };

    private static string EveryDot(string written)
    {
        var shown = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length;)
        {
            var dot = Refang.DotAt(written, at, out var hidden);
            shown.Append(dot > 0 && !hidden ? "[.]" : written.AsSpan(at, Math.Max(dot, 1)));
            at += Math.Max(dot, 1);
        }

        return shown.ToString();
    }

    private static string Last(string written, char separator, string hidden) =>
        written.AsSpan().ContainsAny('[', '(', '{')
            ? written
            : written.Remove(written.LastIndexOf(separator), 1).Insert(written.LastIndexOf(separator), hidden);

    // hxxp and fxp are what the field writes; a scheme counts where a host can follow it.
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp][Ss]?)(?=(?:://|\[:\]//|\[://\]|:\[//\])[^\s/])")]
    private static partial Regex Scheme();
}
