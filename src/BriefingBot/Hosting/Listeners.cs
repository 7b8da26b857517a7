using System.Net;
using System.Net.Sockets;
using BriefingBot.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace BriefingBot.Hosting;

/// <summary>
/// The host's sockets, bound before anything else is done: a taken port is then one sentence and not a failed start, port 0 has
/// become a number, and each socket knows which listener it is.
/// </summary>
internal sealed class Listeners : IDisposable
{
    private const string ConsoleSetting = "Console:Url";
    private const string ChatSetting = "Urls";
    private const int Backlog = 512;

    /// <summary>The hosts that the console answers to are the addresses that it can be bound to.</summary>
    private static readonly IPAddress[] ConsoleAddresses = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    private readonly List<(Listener Listener, IPEndPoint Bound, Socket Socket)> sockets = [];

    private Listeners()
    {
    }

    /// <summary>Where the console is.</summary>
    public Uri Console => UrlsOf(Listener.Console).Single();

    /// <summary>Where chat platforms, or the proxy before them, post to.</summary>
    public IReadOnlyList<Uri> Chat => UrlsOf(Listener.Chat);

    /// <summary>Binds what the settings name.</summary>
    /// <exception cref="SettingsException">A setting names no usable address, or the address is taken.</exception>
    public static Listeners Bind(IConfiguration configuration)
    {
        var console = ConsoleAddress(configuration[ConsoleSetting] is { Length: > 0 } url ? url : "http://127.0.0.1:5080");
        var chat = (configuration[ChatSetting] is { Length: > 0 } urls ? urls : "http://127.0.0.1:3978")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => ListenAddress.Parse(ChatSetting, url));
        var listeners = new Listeners();
        try
        {
            listeners.Add(Listener.Console, console);
            foreach (var address in chat)
            {
                listeners.Add(Listener.Chat, address);
            }

            return listeners;
        }
        catch
        {
            listeners.Dispose();
            throw;
        }
    }

    /// <summary>Has the server accept from the sockets, and mark each connection with its listener.</summary>
    public void ServeFrom(IWebHostBuilder server) => server
        .ConfigureKestrel(kestrel =>
        {
            foreach (var (listener, bound, _) in sockets)
            {
                kestrel.Listen(bound, options => Mark(options, listener));
            }
        })
        .UseSockets(transport => transport.CreateBoundListenSocket = Take);

    public void Dispose() => sockets.ForEach(socket => socket.Socket.Dispose());

    private static ListenAddress ConsoleAddress(string url)
    {
        var address = ListenAddress.Parse(ConsoleSetting, url);
        return ConsoleAddresses.Contains(address.Address)
            ? address
            : throw new SettingsException(
                $"{ConsoleSetting} must be on 127.0.0.1, localhost or [::1], not \"{url}\": the console is for this machine only, from elsewhere use an SSH tunnel.");
    }

    private static void Mark(ListenOptions options, Listener listener)
    {
        var feature = new ListenerFeature(listener);
        options.Protocols = HttpProtocols.Http1;
        options.Use(next => connection =>
        {
            connection.Features.Set(feature);
            return next(connection);
        });
    }

    private void Add(Listener listener, ListenAddress address)
    {
        try
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address.EndPoint);
            sockets.Add((listener, (IPEndPoint)socket.LocalEndPoint!, socket));

            // Linux lets two sockets bind one address until one of them listens.
            socket.Listen(Backlog);
        }
        catch (SocketException failure)
        {
            throw new SettingsException(sockets.Exists(socket => socket.Bound.Port == address.Port)
                ? $"{ConsoleSetting} and {ChatSetting} share the port {address.Port}: give each address its own."
                : Sentence(address, failure.SocketErrorCode), failure);
        }
    }

    private static string Sentence(ListenAddress address, SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse => $"{address} is in use by another program: stop it, or set {address.Setting} to a free port.",
        SocketError.AccessDenied => $"This user may not listen on {address}: set {address.Setting} to a port above 1023.",
        SocketError.AddressNotAvailable => $"{address.Address} is no address of this machine: correct {address.Setting}.",
        _ => $"Listening on {address} failed ({error}): correct {address.Setting}.",
    };

    private Socket Take(EndPoint bound) => sockets.Single(socket => socket.Bound.Equals(bound)).Socket;

    private List<Uri> UrlsOf(Listener listener) =>
        [.. sockets.Where(socket => socket.Listener == listener).Select(socket => ListenAddress.UrlOf(socket.Bound))];
}
