using System.CommandLine;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>What administrators did with people's records.</summary>
internal sealed class ShowAuditCommand(CommandScope scope)
    : CliCommand("audit", "Print what administrators exported and erased, as JSON, one deed on a line, the oldest first.", scope)
{
    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var desk = OpenedRecords.Open(Scope);
        foreach (var line in await new AuditTrail(desk.Source, Scope.Clock).ReadAsync(cancellationToken))
        {
            Terminal.Output.WriteLine(line);
        }

        return ExitCode.Success;
    }
}
