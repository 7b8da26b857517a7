using System.Globalization;
using System.Net;
using BriefingBot.Configuration;

namespace BriefingBot.Hosting;

/// <summary>An address of this machine to listen on.</summary>
/// <param name="Setting">The setting that names it, for messages.</param>
internal sealed record ListenAddress(string Setting, IPAddress Address, int Port)
{
    public IPEndPoint EndPoint => new(Address, Port);

    /// <summary>Reads <c>http://127.0.0.1:5080</c>; also <c>localhost</c>, and <c>*</c> or <c>+</c> for every address of the machine.</summary>
    /// <exception cref="SettingsException">It is no such address.</exception>
    public static ListenAddress Parse(string setting, string text)
    {
        var anyAsAddress = text.Replace("//*", "//[::]", StringComparison.Ordinal).Replace("//+", "//[::]", StringComparison.Ordinal);
        if (!Uri.TryCreate(anyAsAddress, UriKind.Absolute, out var url) || url.Host.Length == 0 || url.PathAndQuery != "/" || url.UserInfo.Length > 0)
        {
            throw new SettingsException($"{setting} must be an address such as http://127.0.0.1:5080, not \"{text}\".");
        }

        if (url.Scheme != Uri.UriSchemeHttp)
        {
            throw new SettingsException($"{setting} must begin with http://, not \"{text}\": TLS ends at the proxy in front.");
        }

        return new(setting, AddressOf(url) ?? throw new SettingsException($"{setting} must name an IP address, localhost or *, not \"{url.Host}\"."), url.Port);
    }

    /// <summary>As <c>127.0.0.1:5080</c>.</summary>
    public override string ToString() => EndPoint.ToString();

    /// <summary>What a browser on this machine types to get here.</summary>
    public static Uri UrlOf(IPEndPoint bound)
    {
        var address = bound.Address.Equals(IPAddress.Any) || bound.Address.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback : bound.Address;
        return new(string.Create(CultureInfo.InvariantCulture, $"http://{new IPEndPoint(address, bound.Port)}/"));
    }

    private static IPAddress? AddressOf(Uri url) => url switch
    {
        // One address, so that the one that is logged is the one that is bound; a browser tries this one for the name as well.
        { Host: "localhost" } => IPAddress.Loopback,
        { HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6 } => IPAddress.Parse(url.Host),
        _ => null,
    };
}
