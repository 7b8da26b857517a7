using System.CommandLine;
using BriefingBot.Chat.Privacy;
using BriefingBot.Cli.Output;

namespace BriefingBot.Cli.Commands;

/// <summary>Everything that is kept of a person.</summary>
internal sealed class ExportPersonCommand : CliCommand
{
    private readonly PersonArgument person = new();

    public ExportPersonCommand(CommandScope scope)
        : base("export", "Print everything that is kept of a person, as JSON.", scope)
    {
        Add(person);
        Examples = ["briefingbot privacy export slack:T0001:U0002 > person.json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var user = person.Read(words);
        using var desk = OpenedRecords.Open(Scope);
        var export = await PersonRecords.Open(desk, Scope.Settings.Desk.Records, Scope.Clock).ExportAsync(user, OpenedRecords.Administrator, cancellationToken);
        JsonOutput.Write(Terminal, export, shapes => shapes.PersonExport);
        return ExitCode.Success;
    }
}
