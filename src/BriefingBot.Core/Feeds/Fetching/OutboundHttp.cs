using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// The one place that opens connections to elsewhere. It knows the company's proxy and authority; the caller says which
/// addresses it may reach. No cookies, no referrer, no tracing headers, no redirects followed, no decoding, no ambient proxy.
/// </summary>
public sealed class OutboundHttp(NetworkOptions options)
{
    private readonly TrustedAuthorities? authorities = options.CaFile.Length > 0 ? new(options.CaFile) : null;
    private readonly NoProxy noProxy = new(options.NoProxy);

    /// <summary>For addresses that strangers write: each is judged, and with its name resolved here again where it is dialled.</summary>
    /// <returns>A handler that throws <see cref="HttpRequestException"/> for an address that the guard refuses.</returns>
    public HttpMessageHandler ToPublicHosts(AddressGuard guard) => ToPublicHosts(guard, Dns.GetHostAddressesAsync);

    /// <summary>For ends that the configuration names, as Slack's or a model's: these hosts and no others, wherever they are.</summary>
    /// <returns>A handler that throws <see cref="HttpRequestException"/> for any other host.</returns>
    public HttpMessageHandler ToHosts(HostList hosts) => Route(
        address => hosts.Holds(address) ? null : $"{address.Host} is none of the hosts that may be reached for this.",
        Direct());

    internal HttpMessageHandler ToPublicHosts(AddressGuard guard, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var direct = Direct();
        direct.ConnectCallback = new GuardedDialler(guard, resolve).DialAsync;
        return Route(guard.ObjectionTo, direct);
    }

    private RoutedHandler Route(Func<Uri, string?> objection, SocketsHttpHandler direct) => new(objection, direct, Proxied(), noProxy);

    private SocketsHttpHandler Direct()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = FetchLimits.Connect,
            MaxResponseHeadersLength = FetchLimits.HeaderKilobytes,

            // A name is looked up again now and then, however busy its host.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (authorities is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = authorities.Accepts;
        }

        return handler;
    }

    /// <returns>What dials the proxy and nothing else; null without one.</returns>
    private SocketsHttpHandler? Proxied()
    {
        if (options.ProxyAddress() is not { } address)
        {
            return null;
        }

        var proxy = new WebProxy(new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)));
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var password])
        {
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        }

        var handler = Direct();
        (handler.UseProxy, handler.Proxy) = (true, proxy);
        return handler;
    }
}
