using System.CommandLine;
using BriefingBot.Chat;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;

namespace BriefingBot.Cli.Commands;

/// <summary>The articles grouped into stories.</summary>
internal sealed class StoriesCommand : CliCommand
{
    private readonly Option<string?> since = new("--since")
    {
        Description = "Only stories with an article of this time or later: 30d, 2w, 2017-05-12. All without it.",
        HelpName = "30d",
    };

    public StoriesCommand(CommandScope scope)
        : base("stories", "List the stories that the articles tell, newest first.", scope)
    {
        Add(since);
        Examples = ["briefingbot stories --since 30d", "briefingbot stories --json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var from = words.GetValue(since) is { } time ? ReadTime(time) : (DateTimeOffset?)null;
        using var desk = await OpenedDesk.OpenAsync(Scope, cancellationToken);
        await desk.CatchUpAsync(Scope, cancellationToken);
        await desk.CatchUpStoriesAsync(Scope, cancellationToken);
        var fromSamples = await desk.AnswersFromSamplesAsync(cancellationToken);
        if (fromSamples)
        {
            Terminal.Say(Desk.SampleNotice);
        }

        var stories = await (fromSamples ? desk.SampleStories : desk.Stories).ListAsync(from, Scope.Settings.LocalAsker("cli:local").Clearance, cancellationToken);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, [.. stories.Select(ListedStory.Of)], shapes => shapes.IReadOnlyListListedStory);
        }
        else
        {
            new StoryTable(Terminal).Write(stories);
        }

        return ExitCode.Success;
    }

    /// <summary>The times that <c>since:</c> takes in a question.</summary>
    private DateTimeOffset? ReadTime(string time) => time.Length > 0 && !time.Any(char.IsWhiteSpace)
        ? QueryWords.Parse($"stories since:{time}", Scope.Clock).Since
        : throw new UsageException("--since needs a time without spaces in it: 30d, 2w, 2017-05-12.");
}
