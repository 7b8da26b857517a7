using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BriefingBot.Tests.Support;

/// <summary>
/// A company's proxy on loopback. It answers every request itself, plain ones and those in a CONNECT tunnel, whose TLS it ends with
/// a certificate of its own making.
/// </summary>
internal sealed class InspectingProxy : IDisposable
{
    public const string Body = "<rss/>";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, X509Certificate2> certificateOf;

    /// <param name="certificateOf">The certificate to show for a host.</param>
    public InspectingProxy(Func<string, X509Certificate2> certificateOf)
    {
        this.certificateOf = certificateOf;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    /// <summary>First lines of requests, as "CONNECT feed.example.com:443 HTTP/1.1".</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The name and password that it asks for, as "name:password"; null: none.</summary>
    public string? Login { get; init; }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var head = await ReadHeadAsync(client.GetStream());
                Requests.Enqueue(head.Split("\r\n")[0]);
                if (!head.StartsWith("CONNECT ", StringComparison.Ordinal))
                {
                    await AnswerAsync(client.GetStream());
                    return;
                }

                if (!IsLoggedIn(head))
                {
                    await WriteAsync(client.GetStream(), "HTTP/1.1 407 Who is there\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    return;
                }

                await WriteAsync(client.GetStream(), "HTTP/1.1 200 Tunnel\r\n\r\n");
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificateOf(head.Split(' ')[1].Split(':')[0]));
                Requests.Enqueue((await ReadHeadAsync(tls)).Split("\r\n")[0]);
                await AnswerAsync(tls);
            }
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side hung up, as it should where it does not trust the certificate.
        }
    }

    private bool IsLoggedIn(string head) =>
        Login is null || head.Contains($"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(Login))}\r\n", StringComparison.OrdinalIgnoreCase);

    private static Task AnswerAsync(Stream stream) =>
        WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}");

    private static async Task WriteAsync(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        await stream.FlushAsync();
    }

    private static async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(next) > 0)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}
