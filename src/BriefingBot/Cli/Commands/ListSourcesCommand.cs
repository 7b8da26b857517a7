using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Feeds;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>How the manifest's sources do.</summary>
internal sealed class ListSourcesCommand : CliCommand
{
    public ListSourcesCommand(CommandScope scope)
        : base("list", "Show how the sources do.", scope) =>
        Examples = ["briefingbot sources list", "briefingbot sources list --json"];

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var corpus = Corpus.Open(Scope.Settings.DataDirectory, Scope.Clock);
        using var desk = DeskStore.Open(corpus.Directory);
        using var fetcher = Scope.CreateFetcher();
        var sources = new FeedReader(corpus, desk, Scope.Settings.ManifestPath, fetcher, Scope.Clock, new LineLogger<FeedReader>(Terminal));

        // Who edited the manifest a moment ago, or never ran the host, sees its sources; a broken one leaves those that are applied.
        await sources.ApplyManifestAsync(cancellationToken);
        var list = await sources.ListAsync(cancellationToken);
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, list, shapes => shapes.IReadOnlyListSourceStatus);
        }
        else
        {
            new SourceTable(Terminal, Scope.Clock).Write(list);
        }

        return ExitCode.Success;
    }
}
