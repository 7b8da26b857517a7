using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BriefingBot.Tests.Support;

/// <summary>
/// A real Redis on a free port of this machine, that can be killed, frozen and started again. Without the program the test is
/// skipped; where <c>BRIEFINGBOT_REQUIRE</c> names <c>servers</c> it fails.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly int port;
    private Process? process;

    private RedisServer(int port) => this.port = port;

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    /// <summary>One that does not run yet.</summary>
    public static RedisServer Create()
    {
        if (Program() is null)
        {
            const string Missing = "redis-server is not installed.";
            var required = (Environment.GetEnvironmentVariable("BRIEFINGBOT_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);
            Assert.False(required.Contains("servers"), Missing);
            Assert.Skip(Missing);
        }

        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new(((IPEndPoint)free.LocalEndpoint).Port);
    }

    public static async Task<RedisServer> StartAsync()
    {
        var server = Create();
        await server.RunAsync();
        return server;
    }

    /// <summary>Starts it, empty, on its port.</summary>
    public async Task RunAsync()
    {
        var start = new ProcessStartInfo(Program()!) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--dir", folder.Path, "--appendonly", "no" })
        {
            start.ArgumentList.Add(word);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await AnswersAsync())
        {
            Assert.False(process.HasExited, "redis-server ended at once; its port may have been taken.");
            await Task.Delay(LookAgain, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>It keeps its connections and answers nothing.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    public ValueTask DisposeAsync()
    {
        Kill();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, "redis-server")).FirstOrDefault(File.Exists);

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            var answer = new byte[5];
            await client.GetStream().ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
            return answer.AsSpan().SequenceEqual("+PONG"u8);
        }
        catch (Exception away) when (away is SocketException or IOException)
        {
            return false;
        }
    }
}
