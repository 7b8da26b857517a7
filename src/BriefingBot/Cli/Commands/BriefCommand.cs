using System.CommandLine;
using BriefingBot.Chat;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Replies;

namespace BriefingBot.Cli.Commands;

/// <summary>Whatever may follow <c>/brief</c> in a chat.</summary>
internal sealed class BriefCommand : CliCommand
{
    private readonly QueryWords topic = new("words", "The topic, with since:7d, until:2017-06-01 or source:krebs where wanted; or help.");

    private readonly Option<bool> samples = new("--samples")
    {
        Description = "Answer from the sample articles that come with the program.",
        Arity = ArgumentArity.Zero,
    };

    public BriefCommand(CommandScope scope)
        : base("brief", "Brief a topic: a short summary that cites an article for every sentence.", scope)
    {
        Add(topic);
        Add(samples);
        Examples =
        [
            "briefingbot brief wannacry",
            "briefingbot brief CVE-2017-0144 since:2017-05 until:2017-06",
            "briefingbot brief '\"shadow brokers\" leak'      (the inner quotation marks keep words together)",
            "briefingbot brief heartbleed --samples --json",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var typed = topic.Read(words);
        WordsThatPost.Refuse(typed);
        var json = WantsJson(words);
        if (CommandParser.Parse(typed) is not ChatCommand.Brief { Topic: var asked })
        {
            ShowHelp(json);
            return ExitCode.Success;
        }

        QueryWords.Parse(asked, Scope.Clock);
        using var desk = await OpenedDesk.OpenAsync(Scope, cancellationToken);
        await desk.CatchUpAsync(Scope, cancellationToken);
        var outcome = await desk.BriefAsync(asked, Scope.Settings.LocalAsker("cli:local"), words.GetValue(samples), cancellationToken);
        if (outcome is not BriefOutcome.Answered answered)
        {
            throw new UsageException(((BriefOutcome.Invalid)outcome).Message);
        }

        Show(answered, json);
        return ExitCode.Success;
    }

    private void Show(BriefOutcome.Answered answered, bool json)
    {
        var reply = Desk.ReplyTo(answered);
        if (!json)
        {
            new TerminalReply(Terminal).Write(reply);
            return;
        }

        // The shape has no place for them, and they are not for the program that reads it.
        foreach (var notice in reply.Notices)
        {
            Terminal.Say(notice);
        }

        JsonOutput.Write(Terminal, answered.Briefing, shapes => shapes.Briefing);
    }

    private void ShowHelp(bool json)
    {
        var help = HelpReply.Create();
        if (json)
        {
            var lines = help.Blocks.OfType<ReplyBlock.Fields>().SelectMany(fields => fields.Items);
            JsonOutput.Write(Terminal, new HelpShown([.. lines.Select(line => new HelpShown.Line(line.Key, line.Value))]), shapes => shapes.HelpShown);
        }
        else
        {
            new TerminalReply(Terminal).Write(help);
        }
    }
}
