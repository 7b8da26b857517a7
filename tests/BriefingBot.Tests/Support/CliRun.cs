using BriefingBot.Cli;

namespace BriefingBot.Tests.Support;

/// <summary>The command line in this process.</summary>
internal static class CliRun
{
    /// <summary>Runs a command as typed after the program's name.</summary>
    public static Task<CliOutcome> OfAsync(params IReadOnlyList<string> args) => OfAsync(args, TimeProvider.System, terminal => terminal);

    /// <param name="on">The terminal, given the one that only captures.</param>
    public static async Task<CliOutcome> OfAsync(IReadOnlyList<string> args, TimeProvider clock, Func<Terminal, Terminal> on)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            args,
            on(new(output, errors)),
            clock,
            (_, _) => throw new InvalidOperationException("A command was meant, and the server was started."),
            TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
