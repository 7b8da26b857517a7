using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Which addresses that strangers write (in feeds, pages, redirects) may be fetched: public hosts by http or https on the usual
/// ports, and the internal hosts that an administrator named. It judges what an address says; what its name resolves to is judged
/// by <see cref="GuardedDialler"/>, where it is dialled.
/// </summary>
public sealed class AddressGuard
{
    private readonly HostList allowed;
    private readonly int[] ports;

    /// <param name="allowed">Hosts that are let through, on the ports that they name, whatever they resolve to.</param>
    public AddressGuard(HostList allowed)
        : this(allowed, [80, 443])
    {
    }

    internal AddressGuard(HostList allowed, int[] ports) => (this.allowed, this.ports) = (allowed, ports);

    /// <returns>Why it must not be fetched, as a sentence; null when it may.</returns>
    public string? ObjectionTo(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "Only http and https addresses are fetched.";
        }

        if (address.UserInfo.Length > 0)
        {
            return $"An address with a name or a password in it is not fetched; write {address.Host} without them.";
        }

        return allowed.Holds(address) ? null
            : IPAddress.TryParse(address.IdnHost, out var literal) ? ObjectionTo(address.Host, literal) ?? ObjectionToPort(address)
            : ObjectionToName(address) ?? ObjectionToPort(address);
    }

    /// <summary>Judges what a name resolves to.</summary>
    /// <returns>As for an address.</returns>
    internal string? ObjectionTo(string host, int port, IPAddress answer) => allowed.Holds(host, port) ? null : ObjectionTo(host, answer);

    private static string? ObjectionTo(string host, IPAddress address) => PublicAddress.Objection(address) is not { } kind ? null
        : host.Trim('[', ']') == address.ToString() ? $"{host} is not fetched: it is an address that is {kind}. {Remedy(host)}"
        : $"{host} is not fetched: it stands for {address}, an address that is {kind}. {Remedy(host)}";

    private static string? ObjectionToName(Uri address) =>
        address.HostNameType != UriHostNameType.Dns || HostName.Objection(address.Host) is not { } wrong
            ? address.HostNameType == UriHostNameType.Dns ? null : "The address names no host."
            : $"{address.Host} is not fetched: it {wrong}. {Remedy(address.Host)}";

    private static string Remedy(string host) => $"If it is meant, add {host} to Feeds:AllowedInternalHosts.";

    private string? ObjectionToPort(Uri address) => ports.Contains(address.Port)
        ? null
        : string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Port {address.Port} of {address.Host} is not fetched from, only {string.Join(" and ", ports)} are. If it is meant, add {address.Host}:{address.Port} to Feeds:AllowedInternalHosts.");
}
