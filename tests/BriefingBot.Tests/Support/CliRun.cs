using BriefingBot.Cli;

namespace BriefingBot.Tests.Support;

/// <summary>The command line in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static async Task<CliRun> OfAsync(params IReadOnlyList<string> args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(
            args,
            new Terminal(output, error),
            TimeProvider.System,
            (_, _) => throw new InvalidOperationException("A command was meant, and the server was started."),
            TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
