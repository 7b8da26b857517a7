using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace BriefingBot.Slack.Requests;

/// <summary>Reads a request's body and says whether Slack signed it. Nothing of it is looked at before.</summary>
internal static class SignedBody
{
    /// <summary>Far more than a command needs.</summary>
    private const int Largest = 64 * 1024;

    /// <returns>The bytes, or in a few words why the request is refused.</returns>
    /// <exception cref="BadHttpRequestException">The body is too large, or ends early.</exception>
    public static async Task<(byte[]? Body, string Refusal)> ReadAsync(
        HttpRequest request, string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (secret.Length == 0)
        {
            return (null, "Slack:SigningSecret is not set");
        }

        if (Single(request.Headers[SlackSignature.SignatureHeader]) is not { } signature
            || Single(request.Headers[SlackSignature.TimestampHeader]) is not { } timestamp)
        {
            return (null, "it is not signed, or signed twice");
        }

        if (!SlackSignature.IsFresh(timestamp, now))
        {
            return (null, "its timestamp is more than five minutes off; if that is every request, set this machine's clock");
        }

        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Largest;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.ToArray();
        return SlackSignature.IsValid(signature, timestamp, bytes, secret)
            ? (bytes, "")
            : (null, "its signature is wrong; if that is every request, Slack:SigningSecret is another app's");
    }

    private static string? Single(StringValues header) => header is [{ } only] ? only : null;
}
