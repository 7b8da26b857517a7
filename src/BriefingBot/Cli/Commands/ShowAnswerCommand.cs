using System.CommandLine;
using BriefingBot.Briefings;
using BriefingBot.Cli.Output;
using BriefingBot.Replies;

namespace BriefingBot.Cli.Commands;

/// <summary>One kept answer, whoever asked: for who runs the desk.</summary>
internal sealed class ShowAnswerCommand : CliCommand
{
    private readonly Argument<string> id = new("id") { Description = "The answer's id, as it stands at its end.", HelpName = "ID" };

    public ShowAnswerCommand(CommandScope scope)
        : base("show", "Show an answer as it was given.", scope)
    {
        Add(id);
        Examples = ["briefingbot answers show b-7K3F"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var typed = words.GetRequiredValue(id);
        if (!AnswerId.TryRead(typed, out var answerId))
        {
            throw new UsageException($"'{typed}' is no id of an answer: it is b- and four letters or digits, as in b-7K3F.");
        }

        if (await KeptAnswers.ListAsync(Scope, answerId, cancellationToken) is not [var record, ..])
        {
            throw new FailedException($"There is no answer {answerId} in {Scope.Settings.DataDirectory}. answers list shows those that are kept.");
        }

        var briefing = record.Answer.ToBriefing();
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, briefing, shapes => shapes.Briefing);
        }
        else
        {
            new TerminalReply(Terminal).Write(BriefingReply.Of(briefing));
        }

        return ExitCode.Success;
    }
}
