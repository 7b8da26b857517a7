using Spectre.Console;

namespace BriefingBot.Cli;

/// <summary>Shows on standard error how far a piece of work is, when somebody looks and it takes more than a moment.</summary>
internal sealed class ProgressBar(Terminal terminal, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <param name="what">What is done: "Indexing".</param>
    /// <param name="done">How much of <paramref name="all"/> is done; asked from another thread than the work's.</param>
    public async Task<T> ShowAsync<T>(string what, double all, Func<double> done, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return await work();
        }

        // Disk work does not give its thread back while it waits.
        var running = Task.Run(work, cancellationToken);
        if (!await EndsWithinAsync(running, Moment, cancellationToken))
        {
            await new Progress(Terminal.ConsoleOn(terminal.Error), clock).AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask(what, maxValue: all);
                while (!await EndsWithinAsync(running, LookAgain, cancellationToken))
                {
                    bar.Value = done();
                }
            });
        }

        return await running;
    }

    /// <remarks>The work itself sees the cancellation and is waited for: it leaves its files in order.</remarks>
    private async Task<bool> EndsWithinAsync(Task running, TimeSpan time, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested || await Task.WhenAny(running, Task.Delay(time, clock, cancellationToken)) == running;
}
