using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>
/// Holds the rules of every source against what is stored of it, and withdraws what they do not want. What an earlier rule withdrew comes
/// back when its source gives it again; what an administrator withdrew does not.
/// </summary>
internal sealed class ApplyRulesCommand : CliCommand
{
    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Change nothing: show what would be withdrawn.",
        Arity = ArgumentArity.Zero,
    };

    public ApplyRulesCommand(CommandScope scope)
        : base("apply-rules", "Withdraw stored articles that the rules of their source do not want.", scope)
    {
        Add(dryRun);
        Examples = ["briefingbot sources apply-rules --dry-run", "briefingbot sources apply-rules --json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var corpus = Corpus.Open(Scope.Settings.DataDirectory, Scope.Clock);
        using var desk = DeskStore.Open(corpus.Directory);
        using var fetcher = Scope.CreateFetcher();
        var sources = new FeedReader(corpus, desk, Scope.Settings.ManifestPath, fetcher, Scope.Clock, new LineLogger<FeedReader>(Terminal));
        if (await sources.ApplyManifestAsync(cancellationToken) is ManifestRead.Broken { Problems.Count: var problems })
        {
            throw new FailedException($"Nothing was withdrawn: correct the {(problems == 1 ? "line" : "lines")} above first.");
        }

        var isDry = words.GetValue(dryRun);
        var outcome = await sources.ApplyRulesAsync(isDry, cancellationToken);
        foreach (var problem in outcome.Problems)
        {
            Terminal.Say(problem + ".");
        }

        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, new RulesApplied(isDry, outcome.Withdrawn, outcome.Kept), shapes => shapes.RulesApplied);
        }
        else
        {
            new RulesTable(Terminal).Write(outcome, isDry);
        }

        return ExitCode.Success;
    }
}
