using System.Globalization;
using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>A status that brings no body, as a sentence that says what to do.</summary>
internal static class StatusReason
{
    public static string Of(HttpStatusCode status, string host)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            HttpStatusCode.NotModified => $"{host} answers \"not modified\" (304) although nothing was there to compare; it should recover by itself.",
            HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => $"{host} asks for a login ({code}); no login is ever sent. Look for a public address.",
            HttpStatusCode.Forbidden => $"{host} refuses to be read by programs ({code}). Ask its owner to let the User-Agent in, or disable the source.",
            HttpStatusCode.NotFound => $"{host} has nothing at this address ({code}). Look for its new address.",
            HttpStatusCode.Gone => $"{host} says that this address is gone for good ({code}). Look for its new address, or disable the source.",
            HttpStatusCode.TooManyRequests => $"{host} says that it is asked too often ({code}). It is left alone for a while; poll it less often.",
            HttpStatusCode.UnavailableForLegalReasons => $"{host} may not show this here for legal reasons ({code}).",
            >= HttpStatusCode.InternalServerError => $"{host} has a fault of its own ({code}). It is tried again later.",
            >= HttpStatusCode.BadRequest => $"{host} refuses the request ({code}). Try the address in a browser.",
            _ => $"{host} answers with status {code}, which brings no content. Try the address in a browser.",
        };
    }
}
