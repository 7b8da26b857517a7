namespace BriefingBot.Tests.Support;

/// <summary>The host in a process of its own, as it is started in earnest; it can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly ChildProgram program;

    private HostProcess(ChildProgram program, Uri chat)
    {
        this.program = program;
        Chat = TestHost.ClientOf(chat);
    }

    /// <summary>A client of its chat listener.</summary>
    public HttpClient Chat { get; }

    /// <summary>Starts it over a data directory and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(string dataDirectory, IReadOnlyDictionary<string, string?> settings)
    {
        const string Listens = "Chat listener: ";
        var program = ChildProgram.StartHost(dataDirectory, settings);
        try
        {
            var line = await program.WaitForLineAsync(Listens);
            return new(program, new(line[(line.IndexOf(Listens, StringComparison.Ordinal) + Listens.Length)..].Trim()));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="ChildProgram.KillAsync"/>
    public Task KillAsync() => program.KillAsync();

    public async ValueTask DisposeAsync()
    {
        Chat.Dispose();
        await program.DisposeAsync();
    }
}
