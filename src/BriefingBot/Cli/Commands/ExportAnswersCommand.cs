using System.CommandLine;
using BriefingBot.Cli.Output;

namespace BriefingBot.Cli.Commands;

/// <summary>Every kept answer as a briefing, a line each, the newest first.</summary>
internal sealed class ExportAnswersCommand : CliCommand
{
    public ExportAnswersCommand(CommandScope scope)
        : base("export", "Print every answer that is kept as JSON, one on a line.", scope) =>
        Examples = ["briefingbot answers export > answers.jsonl"];

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        foreach (var record in await KeptAnswers.ListAsync(Scope, null, cancellationToken))
        {
            JsonOutput.WriteLine(Terminal, record.Answer.Briefing, shapes => shapes.Briefing);
        }

        return ExitCode.Success;
    }
}
