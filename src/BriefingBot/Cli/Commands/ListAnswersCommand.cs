using System.CommandLine;
using System.Globalization;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>The answers that are kept, the newest first.</summary>
internal sealed class ListAnswersCommand(CommandScope scope) : CliCommand("list", "List the answers that are kept, the newest first.", scope)
{
    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        IReadOnlyList<AnswerRow> rows = [.. (await KeptAnswers.ListAsync(Scope, null, cancellationToken)).Select(AnswerRow.Of)];
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, rows, shapes => shapes.IReadOnlyListAnswerRow);
            return ExitCode.Success;
        }

        var page = new Page(Terminal);
        foreach (var row in rows)
        {
            var seen = row.Shared ? "shared" : "private";
            page.Line(new(string.Create(CultureInfo.InvariantCulture, $"{row.Id,-7} {row.AsOf.UtcDateTime:yyyy-MM-dd HH:mm}  {row.Channel}  {seen}  {row.Query}")));
        }

        return ExitCode.Success;
    }
}
