using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Tests.Support;

/// <summary>Listens on a loopback port, and knows whether anybody connected.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Canary() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool WasTouched => listener.Pending();

    public void Dispose() => listener.Dispose();
}
