using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// Resolves, checks and connects in one step: the address that was checked is the one that is dialled, so that a name that resolves
/// differently the next time gains nothing. One address among the answers that is not public refuses the name.
/// </summary>
internal sealed class GuardedDialler(AddressGuard guard, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <exception cref="AddressRefusedException">The guard objects; no packet was sent.</exception>
    public async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var answers = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        foreach (var answer in answers)
        {
            if (guard.ObjectionTo(host, port, answer) is { } objection)
            {
                throw new AddressRefusedException(objection);
            }
        }

        SocketException? failure = null;
        foreach (var answer in answers)
        {
            var socket = new Socket(answer.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(answer, port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException notThere)
            {
                // Often the IPv6 address of a host where this machine has only IPv4: the next may do.
                failure = notThere;
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }
}
