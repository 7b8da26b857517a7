using System.Globalization;

namespace BriefingBot.Feeds.Fetching;

/// <summary>Hosts by name or literal address, each with one port or with all. Names cover no subdomains.</summary>
/// <param name="entries">As <c>host</c>, <c>host:port</c>, <c>[::1]</c> or <c>[::1]:port</c>.</param>
/// <exception cref="FormatException">An entry is none of these.</exception>
public sealed class HostList(IEnumerable<string> entries)
{
    private readonly HashSet<(string Host, int? Port)> hosts =
        [.. entries.Select(entry => Parse(entry) ?? throw new FormatException($"\"{entry}\" is no host, as in \"wiki.corp\" or \"wiki.corp:8080\"."))];

    public static HostList None { get; } = new([]);

    public static bool IsEntry(string entry) => Parse(entry) is not null;

    public bool Holds(Uri address) => Holds(address.IdnHost, address.Port);

    public bool Holds(string host, int port)
    {
        var plain = Plain(host);
        return hosts.Contains((plain, null)) || hosts.Contains((plain, port));
    }

    private static (string Host, int? Port)? Parse(string entry)
    {
        var text = entry.Trim();
        var (host, port) = Split(text);
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null
            : port is null ? (Canonical(host), null)
            : ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (Canonical(host), number)
            : null;
    }

    private static (string Host, string? Port) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        var bracket = text.LastIndexOf(']');
        return bracket >= 0 && text.StartsWith('[') ? (text[..(bracket + 1)], bracket + 1 < text.Length ? text[(bracket + 1)..].TrimStart(':') : null)
            : colon >= 0 && text.IndexOf(':', StringComparison.Ordinal) == colon ? (text[..colon], text[(colon + 1)..])
            : (text, null);
    }

    /// <summary>As <see cref="Uri.IdnHost"/> has it, so that every spelling of an address is one.</summary>
    private static string Canonical(string host) =>
        Plain(new Uri("http://" + (Uri.CheckHostName(host) == UriHostNameType.IPv6 ? $"[{host.Trim('[', ']')}]" : host)).IdnHost);

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
}
