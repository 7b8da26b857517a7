using System.CommandLine;
using System.CommandLine.Parsing;
using BriefingBot.Briefings.Records;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>Every kept answer as a briefing, a line each, the newest first; or those that somebody rated, as cases for an evaluation.</summary>
internal sealed class ExportAnswersCommand : CliCommand
{
    private readonly Option<Verdict?> rated = new("--rated")
    {
        Description = "Only answers that somebody rated so, each with its question, the articles it cites and the comment: a case for an evaluation.",
        HelpName = "up|down",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "up" => Verdict.Up,
            "down" => Verdict.Down,
            _ => Refuse(result),
        },
    };

    public ExportAnswersCommand(CommandScope scope)
        : base("export", "Print every answer that is kept as JSON, one on a line.", scope)
    {
        Add(rated);
        Examples = ["briefingbot answers export > answers.jsonl", "briefingbot answers export --rated down > cases.jsonl"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var records = await KeptAnswers.ListAsync(Scope, null, cancellationToken);
        if (words.GetValue(rated) is not { } verdict)
        {
            foreach (var record in records)
            {
                JsonOutput.WriteLine(Terminal, record.Answer.Briefing, shapes => shapes.Briefing);
            }

            return ExitCode.Success;
        }

        var answers = records.DistinctBy(record => record.Answer.Briefing.Id).ToDictionary(record => record.Answer.Briefing.Id, record => record.Answer);
        foreach (var feedback in await KeptAnswers.ListFeedbackAsync(Scope, verdict, cancellationToken))
        {
            if (answers.TryGetValue(feedback.AnswerId, out var answer))
            {
                JsonOutput.WriteLine(Terminal, RatedAnswer.Of(feedback, answer), shapes => shapes.RatedAnswer);
            }
        }

        return ExitCode.Success;
    }

    private static Verdict? Refuse(ArgumentResult result)
    {
        result.AddError($"--rated is up or down, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
