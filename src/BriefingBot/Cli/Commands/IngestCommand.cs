using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Feeds.Polling;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>Polls every source now, whenever it would be due. It writes only the store: whoever owns the index follows.</summary>
internal sealed class IngestCommand : CliCommand
{
    /// <summary>Sources read at the same time.</summary>
    private const int AtOnce = 8;

    private readonly Option<string?> only = new("--source") { Description = "Poll this source alone.", HelpName = "ID" };

    public IngestCommand(CommandScope scope)
        : base("ingest", "Poll every source of the manifest now.", scope)
    {
        Add(only);
        Examples = ["briefingbot ingest", "briefingbot ingest --source krebs --json"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        using var corpus = Scope.OpenCorpus();
        using var desk = DeskStore.Open(corpus.Directory);
        using var fetcher = Scope.CreateFetcher();
        var sources = new FeedReader(corpus, desk, Scope.Settings.ManifestPath, fetcher, Scope.Clock, new LineLogger<FeedReader>(Terminal));
        if (await sources.ApplyManifestAsync(cancellationToken) is ManifestRead.Broken { Problems.Count: var problems })
        {
            throw new FailedException($"Nothing was polled: correct the {(problems == 1 ? "line" : "lines")} above first.");
        }

        var chosen = Chosen(await corpus.Sources.ListAsync(cancellationToken), words.GetValue(only));
        var outcome = OutcomeOf(await PollAsync(sources, chosen, cancellationToken));
        if (WantsJson(words))
        {
            JsonOutput.Write(Terminal, outcome, shapes => shapes.IngestOutcome);
        }
        else
        {
            new IngestTable(Terminal).Write(outcome);
        }

        return outcome.Failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static List<Source> Chosen(IReadOnlyList<Source> known, string? id)
    {
        if (id is null)
        {
            return [.. known.Where(source => source.Origin is { Enabled: true })];
        }

        return known.SingleOrDefault(source => source.Id == id && source.Origin is not null) switch
        {
            null => throw new FailedException($"There is no source {id} in the manifest."),
            { Origin: { Enabled: false } origin } => throw new FailedException(
                $"Source {id} is not enabled{(origin.Reason is { } reason ? $" ({reason})" : "")}. Set enabled: true in the manifest first."),
            var source => [source],
        };
    }

    private async Task<IReadOnlyList<SourcePoll>> PollAsync(FeedReader reader, List<Source> chosen, CancellationToken cancellationToken)
    {
        var polls = new SourcePoll[chosen.Count];
        var done = 0;
        await Progress.ShowAsync("Polling", chosen.Count, () => Volatile.Read(ref done), PollAllAsync, cancellationToken);
        return polls;

        async Task<bool> PollAllAsync()
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, polls.Length, options, async (at, stop) =>
            {
                polls[at] = await reader.PollAsync(chosen[at], stop);
                Interlocked.Increment(ref done);
            });
            return true;
        }
    }

    private static IngestOutcome OutcomeOf(IReadOnlyList<SourcePoll> polls) => new(
        polls.Count,
        polls.Count(poll => poll.State is SourceHealth.Failing or SourceHealth.Quarantined),
        polls.Sum(poll => poll.Kept.Added),
        polls.Sum(poll => poll.Kept.Revised),
        polls.Sum(poll => poll.Kept.Withdrawn),
        polls.Sum(poll => poll.Kept.Dropped),
        [
            .. from poll in polls
               let kept = poll.Kept
               select new IngestOutcome.OfSource(poll.Id, poll.State, kept.Entries, kept.Added, kept.Revised, kept.Withdrawn, kept.Dropped, poll.Error, poll.NextPoll),
        ]);
}
