using System.Net.Sockets;
using System.Security.Authentication;

namespace BriefingBot.Feeds.Fetching;

/// <summary>What went wrong underway, as a sentence that says what to do.</summary>
internal static class FailureReason
{
    /// <returns>The guard's objection, when it was the guard; else null.</returns>
    public static string? Refusal(Exception failure) => Inner<AddressRefusedException>(failure)?.Message;

    public static string Of(HttpRequestException failure, string host) => failure.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError when Inner<AuthenticationException>(failure) is { } untrusted =>
            $"The certificate of {host} is not accepted ({untrusted.Message.TrimEnd('.')}). If your proxy inspects TLS, name its authority in Network:CaFile.",
        HttpRequestError.SecureConnectionError => $"{host} does not speak TLS as it should. Check the address and its port.",
        HttpRequestError.ProxyTunnelError => $"The proxy of Network:Proxy does not connect to {host} ({Status(failure)}). Let it through there, or name it in Network:NoProxy.",
        HttpRequestError.ConfigurationLimitExceeded => $"{host} sends more than {FetchLimits.HeaderKilobytes} KB of headers and was not read on.",
        HttpRequestError.ResponseEnded => $"{host} closes the connection before its answer is complete. It is tried again later.",
        HttpRequestError.InvalidResponse => $"{host} answers with something that is not HTTP. Check the address and its port.",
        _ when Inner<SocketException>(failure) is { } socket => Of(socket, host),
        _ => $"The connection to {host} failed ({failure.Message.TrimEnd('.')}). It is tried again later.",
    };

    public static string OfBody(Exception failure, string host) => failure switch
    {
        UnreadableBodyException => $"The answer of {host} {failure.Message}.",
        InvalidDataException => $"The answer of {host} is not compressed as its header says. It is tried again later.",
        HttpIOException => $"{host} closes the connection before its answer is complete. It is tried again later.",
        _ => $"The connection to {host} broke off ({failure.Message.TrimEnd('.')}). It is tried again later.",
    };

    private static string Of(SocketException failure, string host) => failure.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => $"No host is known by the name {host}. Check the address.",
        SocketError.TryAgain => $"The name {host} cannot be looked up now. If all sources say so, check this machine's DNS or set Network:Proxy.",
        SocketError.ConnectionRefused => $"{host} refuses the connection: nothing listens there, or a firewall stands between.",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => $"No way leads to {host}. Check this machine's network, or set Network:Proxy.",
        _ => $"The connection to {host} failed ({failure.Message.TrimEnd('.')}). It is tried again later.",
    };

    private static string Status(HttpRequestException failure) => failure.StatusCode is { } status
        ? "status " + ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : "it cannot be reached";

    private static TFailure? Inner<TFailure>(Exception failure)
        where TFailure : Exception
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is TFailure found)
            {
                return found;
            }
        }

        return null;
    }
}
