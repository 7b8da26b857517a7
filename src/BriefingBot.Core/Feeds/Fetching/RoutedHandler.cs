namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Judges an address, then sends the request straight out or by the proxy. Two ways and two pools: what dials the proxy never
/// dials a host, so that only the way straight out needs the guard's eyes.
/// </summary>
internal sealed class RoutedHandler(Func<Uri, string?> objection, SocketsHttpHandler direct, SocketsHttpHandler? proxied, NoProxy noProxy)
    : HttpMessageHandler
{
    private readonly HttpMessageInvoker direct = new(direct);
    private readonly HttpMessageInvoker? proxied = proxied is null ? null : new(proxied);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (objection(address) is { } refused)
        {
            throw new HttpRequestException(refused, new AddressRefusedException(refused));
        }

        return (proxied is null || noProxy.Holds(address) ? direct : proxied).SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            direct.Dispose();
            proxied?.Dispose();
        }

        base.Dispose(disposing);
    }
}
