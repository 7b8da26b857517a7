using System.Diagnostics;

namespace BriefingBot.Tests.Support;

/// <summary>The program in a process of its own, as a shell starts it.</summary>
internal sealed class RealProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;

    private RealProgram(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>What it says beside its answer, line by line.</summary>
    public StreamReader Error => process.StandardError;

    public static RealProgram Start(params IReadOnlyList<string> args) => new(
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BriefingBot.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program was not started."));

    /// <summary>Ends it at once, with SIGKILL where there is one.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits until it has ended; standard error must have been read.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync(CancellationToken cancellationToken)
    {
        var answer = await output.WaitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, answer);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
