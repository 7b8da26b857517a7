using System.Runtime.InteropServices;

namespace BriefingBot.Cli;

/// <summary>
/// Ctrl-C as a token: the first one lets a command put the terminal and the index in order, a second one ends the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>What a shell expects of a program that Ctrl-C ended: 128 and the signal's number.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    public Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
