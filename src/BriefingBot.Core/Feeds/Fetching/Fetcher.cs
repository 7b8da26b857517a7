using System.Net;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Fetches feeds and pages: politely (conditional, a few requests a host, pauses kept), within <see cref="FetchLimits"/>, and only
/// from where the guard allows it. Redirects are followed here, each judged like the first address.
/// </summary>
public sealed partial class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker http;
    private readonly AddressGuard guard;
    private readonly HostTurns turns;
    private readonly string userAgent;
    private readonly TimeProvider clock;
    private readonly ILogger<Fetcher> logger;

    public Fetcher(FetchOptions options, NetworkOptions network, TimeProvider clock, ILogger<Fetcher> logger)
        : this(options.Contact, new AddressGuard(new(options.AllowedInternalHosts)), network, Dns.GetHostAddressesAsync, clock, logger)
    {
    }

    internal Fetcher(
        string contact,
        AddressGuard guard,
        NetworkOptions network,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        TimeProvider clock,
        ILogger<Fetcher> logger)
    {
        http = new(new OutboundHttp(network).ToPublicHosts(guard, resolve));
        turns = new(clock);
        userAgent = UserAgent.Of(contact);
        (this.guard, this.clock, this.logger) = (guard, clock, logger);
    }

    /// <returns>Every outcome but a cancelled one; nothing that a server does throws.</returns>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var way = Redirect.None(request.Address);
        FetchResult result;
        try
        {
            result = await FetchAsync(request, way, deadline, both.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            result = new FetchResult.Failed(
                $"{request.Address.Host} did not answer completely within {FetchLimits.Deadline.TotalSeconds:0} seconds. It is tried again later.", null, null);
        }

        Log.Ended(logger, request.Address.Host, result.GetType().Name);
        return result;
    }

    public void Dispose() => http.Dispose();

    private async Task<FetchResult> FetchAsync(FetchRequest request, Redirect way, CancellationTokenSource deadline, CancellationToken cancellationToken)
    {
        var status = (int?)null;
        while (way.Hops <= FetchLimits.Redirects)
        {
            if (guard.ObjectionTo(way.At) is { } objection)
            {
                return Refused(objection, way);
            }

            // Before the turn: whoever objects may have to ask the same host first.
            if (request.Objection is { } objects && await objects(way.At, cancellationToken) is { } unwanted)
            {
                return Refused(unwanted, way);
            }

            using var turn = await turns.TakeAsync(way.At, cancellationToken);
            if (turn.Pause is { Ticks: > 0 } pause)
            {
                return new FetchResult.Failed($"{way.At.Host} asked to be left alone until {clock.GetUtcNow() + pause:u}.", (int)HttpStatusCode.TooManyRequests, pause);
            }

            if (way.Hops == 0)
            {
                // Waiting for other requests to the host is nobody's fault.
                deadline.CancelAfter(FetchLimits.Deadline);
            }

            try
            {
                using var response = await SendAsync(request, way.At, cancellationToken);
                if (!Redirect.Is(response))
                {
                    return await ReadAsync(request, response, way, turn, cancellationToken);
                }

                if (way.Follow(response) is not { } next)
                {
                    return new FetchResult.Failed($"{way.At.Host} redirects without a readable address. Try the address in a browser.", (int)response.StatusCode, null);
                }

                (way, status) = (next, (int)response.StatusCode);
            }
            catch (HttpRequestException failure)
            {
                return FailureReason.Refusal(failure) is { } refusal
                    ? Refused(refusal, way)
                    : new FetchResult.Failed(FailureReason.Of(failure, way.At.Host), null, null);
            }
            catch (Exception failure) when (failure is UnreadableBodyException or InvalidDataException or IOException)
            {
                return new FetchResult.Failed(FailureReason.OfBody(failure, way.At.Host), (int)HttpStatusCode.OK, null);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new FetchResult.Failed(
                    $"{way.At.Host} accepts no connection within {FetchLimits.Connect.TotalSeconds:0} seconds. It is down, or a firewall stands between.", null, null);
            }
        }

        return new FetchResult.Failed(
            $"{request.Address.Host} redirects more than {FetchLimits.Redirects} times, the last time to {way.At.Host}. Try the address in a browser.", status, null);
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri address, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentDecoder.Accepted);
        if (request.ETag is { } etag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (request.LastModified is { } lastModified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return await http.SendAsync(message, cancellationToken);
    }

    private async Task<FetchResult> ReadAsync(
        FetchRequest request, HttpResponseMessage response, Redirect way, HostTurns.Turn turn, CancellationToken cancellationToken)
    {
        var maxAge = AskedWait.MaxAge(response.FindAll("Cache-Control"), response.Find("Expires"), response.Find("Date"), clock.GetUtcNow());
        var isConditional = request.ETag is not null || request.LastModified is not null;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation:
                return new FetchResult.Fetched(
                    await BodyReader.ReadAsync(response, request.LongestBody, cancellationToken),
                    response.Find("Content-Type"),
                    response.Find("ETag"),
                    response.Find("Last-Modified"),
                    way.At,
                    way.MovedTo,
                    maxAge);
            case HttpStatusCode.NotModified when isConditional:
                return new FetchResult.NotModified(way.MovedTo, maxAge);
        }

        var retryAfter = AskedWait.RetryAfter(response.Find("Retry-After"), clock.GetUtcNow());
        if (response.StatusCode == HttpStatusCode.TooManyRequests && retryAfter is { } wait)
        {
            turn.PauseFor(wait);
        }

        return new FetchResult.Failed(StatusReason.Of(response.StatusCode, way.At.Host), (int)response.StatusCode, retryAfter);
    }

    private static FetchResult.Refused Refused(string objection, Redirect way) =>
        new(way.Hops == 0 ? objection : "It redirects to an address that must not be fetched. " + objection);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Host}: {Outcome}.")]
        public static partial void Ended(ILogger logger, string host, string outcome);
    }
}
