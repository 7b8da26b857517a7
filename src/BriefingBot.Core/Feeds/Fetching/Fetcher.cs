using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>Fetches addresses with conditional GET.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(10) })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 15_000_000,
    };

    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }

        try
        {
            using var response = await client.SendAsync(message, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return new FetchResult.NotModified(null, response.Headers.CacheControl?.MaxAge);
            }

            return response.IsSuccessStatusCode
                ? new FetchResult.Fetched(
                    await response.Content.ReadAsByteArrayAsync(cancellationToken),
                    response.Content.Headers.ContentType?.ToString(),
                    Header(response.Headers, "ETag"),
                    Header(response.Content.Headers, "Last-Modified"),
                    response.RequestMessage?.RequestUri ?? request.Address,
                    null,
                    response.Headers.CacheControl?.MaxAge)
                : new FetchResult.Failed($"the server answered {(int)response.StatusCode}", (int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new FetchResult.Failed(failure.Message, null, null);
        }
    }

    public void Dispose() => client.Dispose();

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
