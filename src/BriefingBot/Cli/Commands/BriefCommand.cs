using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using BriefingBot.Chat;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Replies;

namespace BriefingBot.Cli.Commands;

/// <summary>Whatever may follow <c>/brief</c> in a chat.</summary>
internal sealed class BriefCommand : CliCommand
{
    private readonly QueryWords topic = new("words", "The topic, with since:7d, until:2017-06-01, source:krebs, actor:apt28 (malware:, ransomware:, tool:, vulnerability:, vendor:, product:) or cve:2017-0144 where wanted; an article's address; show <id>, sources or help.");

    private readonly Option<bool> samples = new("--samples")
    {
        Description = "Answer from the sample articles that come with the program.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> checkAgain = new("--check-again")
    {
        Description = "First read the sources that are due, 20 seconds at most.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string> save = new("--save")
    {
        Description = "For iocs: also write them to a new file, as its name ends: .csv (all), .txt (to block) or .json (STIX 2.1).",
        HelpName = "file",
    };

    public BriefCommand(CommandScope scope)
        : base("brief", "Brief a topic: a short summary that cites an article for every sentence.", scope)
    {
        Add(topic);
        Add(samples);
        Add(checkAgain);
        Add(save);
        Examples =
        [
            "briefingbot brief wannacry",
            "briefingbot brief CVE-2017-0144 since:2017-05 until:2017-06",
            "briefingbot brief phishing last week",
            "briefingbot brief wannacry --check-again",
            "briefingbot brief since-last wannacry",
            "briefingbot brief timeline wannacry",
            "briefingbot brief iocs wannacry --save wannacry.csv",
            "briefingbot brief show b-7K3F",
            "briefingbot brief '\"shadow brokers\" leak'      (the inner quotation marks keep words together)",
            "briefingbot brief heartbleed --samples --json",
        ];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var command = CommandParser.Parse(topic.Read(words));
        var json = WantsJson(words);
        switch (command)
        {
            case ChatCommand.Help:
                Show(HelpReply.Create(), json);
                return ExitCode.Success;
            case ChatCommand.NotBuilt { Posts: true, Word: var word }:
                throw new UsageException(
                    $"\"{word}\" posts to a channel later, so it is typed in that channel in Slack or Teams, as /brief {word} …; this is not built yet. "
                    + $"To ask about the words themselves, put them in quotation marks: briefingbot brief '\"{word}\" …'.");
            case ChatCommand.NotBuilt { Word: var word }:
                throw new FailedException($"\"{word}\" is not built yet. To ask about the words themselves, put them in quotation marks: briefingbot brief '\"{word}\" …'.");
        }

        if (TopicOf(command) is { } asked)
        {
            QueryWords.Parse(asked, Scope.Clock);
        }

        var path = words.GetValue(save);
        if (path is not null && command is not ChatCommand.Indicators)
        {
            throw new UsageException("--save is for iocs, as in briefingbot brief iocs wannacry --save wannacry.csv.");
        }

        var checks = words.GetValue(checkAgain);
        if (checks && (words.GetValue(samples) || command is ChatCommand.Show or ChatCommand.Sources))
        {
            throw new UsageException("--check-again reads the sources for a topic, as in briefingbot brief wannacry --check-again; neither samples nor earlier answers come from them.");
        }

        using var desk = await OpenedDesk.OpenAsync(Scope, cancellationToken);
        if (checks)
        {
            await desk.CheckSourcesAsync(Scope, cancellationToken);
        }

        await desk.CatchUpAsync(Scope, cancellationToken);
        switch (await desk.DoAsync(command, Scope.Settings.LocalAsker(OpenedDesk.Channel), words.GetValue(samples), cancellationToken))
        {
            case BriefOutcome.Answered answered:
                if (json && BriefingReply.NothingNewIn(answered.Briefing) is { } nothingNew)
                {
                    Terminal.Say(nothingNew);
                }

                Show(answered, answered.Briefing, shapes => shapes.Briefing, json);
                return ExitCode.Success;
            case BriefOutcome.Dated dated:
                Show(dated, dated.Timeline, shapes => shapes.Timeline, json);
                return ExitCode.Success;
            case BriefOutcome.Listed listed:
                Show(listed, listed.Indicators, shapes => shapes.IndicatorReport, json);
                if (path is not null)
                {
                    Terminal.Say($"Wrote {SavedFile.Write(Desk.ReplyTo(listed).Files, path)}.");
                }

                return ExitCode.Success;
            case BriefOutcome.Said { Reply: var reply }:
                Show(reply, json);
                return command is ChatCommand.Show ? ExitCode.Failure : ExitCode.Success;
            case BriefOutcome.Invalid { Message: var message }:
                throw new UsageException(message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string? TopicOf(ChatCommand command) => command switch
    {
        ChatCommand.Brief { Topic: var topic } => topic,
        ChatCommand.SinceLast { Topic: var topic } => topic,
        ChatCommand.Timeline { Topic: var topic } => topic,
        ChatCommand.Indicators { Topic: var topic } => topic,
        _ => null,
    };

    private void Show<T>(BriefOutcome outcome, T value, Func<JsonOutput, JsonTypeInfo<T>> shape, bool json)
    {
        var reply = Desk.ReplyTo(outcome);
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

        JsonOutput.Write(Terminal, value, shape);
    }

    /// <summary>A reply that is no briefing: what it says, in its fields or in sentences.</summary>
    private void Show(Reply reply, bool json)
    {
        if (!json)
        {
            new TerminalReply(Terminal).Write(reply);
            return;
        }

        var fields = reply.Blocks.OfType<ReplyBlock.Fields>().SelectMany(block => block.Items).ToList();
        if (reply.Kind == ReplyKind.Help)
        {
            JsonOutput.Write(Terminal, new HelpShown([.. fields.Select(line => new HelpShown.Line(line.Key, line.Value))]), shapes => shapes.HelpShown);
            return;
        }

        var notes = reply.Blocks.OfType<ReplyBlock.Note>().Select(note => note.Text);
        JsonOutput.Write(Terminal, new ReplySaid([.. notes], [.. fields.Select(line => new ReplySaid.Field(line.Key, line.Value))]), shapes => shapes.ReplySaid);
    }
}
