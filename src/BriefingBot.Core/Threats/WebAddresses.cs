using System.Text;

namespace BriefingBot.Threats;

/// <summary>The URLs around hosts that were found: scheme, host and path refanged. One without a path says no more than its host.</summary>
internal static class WebAddresses
{
    private const int Longest = 2_000;

    public static IEnumerable<IdentifierMention> Of(string text, IEnumerable<Indicator> hosts) =>
        from host in hosts
        where host.From < host.Mention.Start && host.To - host.From <= Longest
        let scheme = SchemeOf(text, host.From)
        let tail = Refanged(text.AsSpan(host.Mention.End, host.To - host.Mention.End))
        where scheme is not null && tail.Length > 1 && tail.Contains('/', StringComparison.Ordinal) && tail[^1] != ':'
        select new IdentifierMention(
            new(IdentifierKind.Url, $"{scheme}://{host.Mention.Identifier.Value}{tail}"), host.From, host.To - host.From);

    /// <summary>As browsers know it; the field writes hxxp and fxp. Null for any other.</summary>
    private static string? SchemeOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end].ToLowerInvariant() switch
        {
            "http" or "hxxp" or "hxtp" or "htxp" => "http",
            "https" or "hxxps" or "hxtps" or "htxps" => "https",
            "ftp" or "fxp" => "ftp",
            _ => null,
        };
    }

    private static string Refanged(ReadOnlySpan<char> tail) => new StringBuilder(tail.Length)
        .Append(tail)
        .Replace("[.]", ".")
        .Replace("(.)", ".")
        .Replace("[dot]", ".")
        .Replace("[:]", ":")
        .ToString();
}
