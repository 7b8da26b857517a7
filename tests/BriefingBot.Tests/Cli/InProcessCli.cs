using BriefingBot.Cli;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Cli;

/// <summary>The command line in this process, over a data directory of the test's.</summary>
internal static class InProcessCli
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(TemporaryFolder folder, params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            [.. words, "--data", folder.Path],
            new Terminal(output, errors),
            TimeProvider.System,
            (_, _) => throw new InvalidOperationException("No host is started here."),
            TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
