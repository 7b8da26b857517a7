using System.CommandLine;
using BriefingBot.Configuration;

namespace BriefingBot.Cli;

/// <summary>The program's front door: a command when there are words, else the server.</summary>
internal static class CommandLine
{
    /// <param name="startHost">Runs the server until it is told to stop.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        TimeProvider clock,
        Func<Settings, CancellationToken, Task<int>> startHost,
        CancellationToken cancellationToken)
    {
        CommandScope? scope = null;
        try
        {
            var launch = Launch.Of(args);
            scope = new(terminal, clock, launch.Overrides);
            return launch.StartsHost
                ? await RunHostAsync(startHost, scope.Settings, cancellationToken)
                : await RunCommandAsync(launch.Words, scope, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interruption.ExitCode;
        }
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            // Tools that build the server only to look at it end it with that exception, and wait to see it.
            return FailureReport.Write(failure, terminal, scope);
        }
    }

    private static async Task<int> RunHostAsync(
        Func<Settings, CancellationToken, Task<int>> startHost, Settings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await startHost(settings, cancellationToken);
        }
        catch (IOException failure)
        {
            // An address that is taken, not the disk.
            throw new FailedException(failure.Message, failure);
        }
    }

    private static Task<int> RunCommandAsync(IReadOnlyList<string> words, CommandScope scope, CancellationToken cancellationToken)
    {
        var parse = CommandTree.Create(scope).Parse(words, new ParserConfiguration
        {
            // "@handle" is a word of a topic, not a file with more words.
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        });
        if (parse.Action is not HelpPages && UsageComplaint.Of(parse) is { } complaint)
        {
            throw new UsageException(complaint);
        }

        return parse.InvokeAsync(
            new InvocationConfiguration
            {
                Output = scope.Terminal.Output,
                Error = scope.Terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellationToken);
    }
}
