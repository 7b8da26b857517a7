using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Cli.Output;
using BriefingBot.Cli.Shapes;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Archives;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Feeds.Polling;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>
/// Polls every source now, whenever it would be due; with <c>--since</c>, reads its archive too. It writes only the store: whoever owns
/// the index follows.
/// </summary>
internal sealed class IngestCommand : CliCommand
{
    /// <summary>Sources read at the same time.</summary>
    private const int AtOnce = 8;

    private readonly Option<string?> only = new("--source") { Description = "Poll this source alone.", HelpName = "ID" };

    private readonly SinceOption since = new("Also read what feeds published before, back to then: through archive links and WordPress's pages, slowly.");

    public IngestCommand(CommandScope scope)
        : base("ingest", "Poll every source of the manifest now.", scope)
    {
        Add(only);
        Add(since);
        Examples = ["briefingbot ingest", "briefingbot ingest --source krebs --json", "briefingbot ingest --since 365d", "briefingbot ingest --source krebs --since 2025-01-01"];
    }

    protected override async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var from = since.Read(words, Scope.Clock.GetUtcNow());
        using var corpus = Scope.OpenCorpus();
        using var desk = DeskStore.Open(corpus.Directory);
        using var fetcher = Scope.CreateFetcher();
        var sources = new FeedReader(corpus, desk, Scope.Settings.ManifestPath, fetcher, Scope.Clock, new LineLogger<FeedReader>(Terminal));
        if (await sources.ApplyManifestAsync(cancellationToken) is ManifestRead.Broken { Problems.Count: var problems })
        {
            throw new FailedException($"Nothing was polled: correct the {(problems == 1 ? "line" : "lines")} above first.");
        }

        var chosen = Chosen(await corpus.Sources.ListAsync(cancellationToken), words.GetValue(only));
        var polls = await PollAsync(sources, chosen, cancellationToken);
        var outcome = OutcomeOf(polls, from is null ? null : await new BackFilling(sources, Terminal).ReadAsync(WithArchives(chosen, polls), from.Value, cancellationToken));
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

    /// <summary>A source that cannot be read now is left alone.</summary>
    private static List<Source> WithArchives(List<Source> chosen, IReadOnlyList<SourcePoll> polls) =>
        [.. chosen.Zip(polls).Where(each => each.First.Origin!.Kind == SourceKind.Feed && IsRead(each.Second)).Select(each => each.First)];

    private static bool IsRead(SourcePoll poll) => poll.State is not (SourceHealth.Failing or SourceHealth.Quarantined);

    private static IngestOutcome OutcomeOf(IReadOnlyList<SourcePoll> polls, IReadOnlyDictionary<string, BackFill>? archives) => new(
        polls.Count,
        polls.Count(poll => !IsRead(poll)),
        polls.Sum(poll => poll.Kept.Added) + (archives?.Values.Sum(archive => archive.Added) ?? 0),
        polls.Sum(poll => poll.Kept.Revised),
        polls.Sum(poll => poll.Kept.Withdrawn),
        polls.Sum(poll => poll.Kept.Dropped),
        [
            .. from poll in polls
               let kept = poll.Kept
               let archive = archives?.GetValueOrDefault(poll.Id)
               select new IngestOutcome.OfSource(
                   poll.Id, poll.State, kept.Entries, kept.Added + (archive?.Added ?? 0), kept.Revised, kept.Withdrawn, kept.Dropped, poll.Error, poll.NextPoll)
               {
                   Pages = archive?.Pages,
                   ReachesBackTo = archive?.ReachesBackTo,
                   Stopped = archive?.Stopped,
               },
        ]);
}
