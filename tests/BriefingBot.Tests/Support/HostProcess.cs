using System.Diagnostics;

namespace BriefingBot.Tests.Support;

/// <summary>The host in a process of its own, as it is started in earnest; it can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process, Uri chat)
    {
        this.process = process;
        Chat = TestHost.ClientOf(chat);
    }

    /// <summary>A client of its chat listener.</summary>
    public HttpClient Chat { get; }

    /// <summary>Starts it over a data directory and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(string dataDirectory, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "BriefingBot.dll"),
                "--data", dataDirectory,
                "--Samples", Path.Combine(dataDirectory, "no-samples"),
                "--Console:Url=http://127.0.0.1:0",
                "--Urls=http://127.0.0.1:0",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (setting, value) in settings)
        {
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.IndexOf("Chat listener: ", StringComparison.Ordinal) is >= 0 and var at)
                {
                    // Nobody reads on; what it says fits into the pipe.
                    return new(process, new(line[(at + "Chat listener: ".Length)..].Trim()));
                }
            }

            throw new InvalidOperationException("The host ended before it listened.");
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Chat.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }
}
