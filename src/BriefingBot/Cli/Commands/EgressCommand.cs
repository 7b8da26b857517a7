using System.CommandLine;
using BriefingBot.Cli.Output;
using BriefingBot.Configuration;

namespace BriefingBot.Cli.Commands;

/// <summary>Shows what the server connects to, so that a firewall can let exactly that through.</summary>
internal sealed class EgressCommand(CommandScope scope)
    : CliCommand("egress", "List every host and port that is connected to, with the setting that causes it.", scope)
{
    protected override Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var rows = Egress.Of(Scope.Settings, sources: []);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, rows, shapes => shapes.IReadOnlyListEgressRow);
        }
        else if (rows.Count == 0)
        {
            Terminal.Output.WriteLine("The settings make this program connect to nothing.");
        }

        foreach (var row in WantsJson(words) ? [] : rows)
        {
            Terminal.Output.WriteLine(Printable.Line($"{row.Address,-40} {row.Setting}{(row.Proxy is null ? "" : $" (by {row.Proxy})")}"));
        }

        return Task.FromResult(ExitCode.Success);
    }
}
