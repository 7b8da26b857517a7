namespace BriefingBot.LocalConsole;

/// <summary>
/// Who may use the console: a browser on this machine, directly. A name that was rebound to this address gives itself away by its
/// Host, a proxy by what it adds, a foreign page by its Origin.
/// </summary>
internal static class ConsoleRule
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Why a request is not answered, in one line; null when it is.</summary>
    public static string? Refusal(HttpRequest request) =>
        request.Headers.Keys.Any(IsAddedByProxy) ? "The console does not answer through a proxy: the request carries a Forwarded or X-Forwarded header."
        : !Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) ? "The console answers only to the hosts localhost, 127.0.0.1 and [::1]."
        : !IsReading(request.Method) && !IsSameOrigin(request) ? "The console takes posts only from its own pages: the request's Origin is another, or missing."
        : null;

    private static bool IsAddedByProxy(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Scheme, host and port; a default port is left out of an origin, whatever the Host header says.</summary>
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
