using System.Threading.Channels;
using BriefingBot.Articles;
using BriefingBot.Feeds.Archives;
using BriefingBot.Feeds.Checks;
using BriefingBot.Feeds.Extraction;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Feeds.Folders;
using BriefingBot.Feeds.Health;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Feeds.Pages;
using BriefingBot.Feeds.Polling;
using BriefingBot.Feeds.Rules;
using BriefingBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Feeds;

/// <summary>Where news comes from: applies the manifest, polls its sources, and knows how they do.</summary>
public sealed partial class FeedReader
{
    /// <summary>How often the manifest's file is looked at.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Another process, or another host, may have applied a manifest.</summary>
    private static readonly TimeSpan ReadRows = TimeSpan.FromSeconds(30);

    private readonly Sources sources;
    private readonly SourceStates states;
    private readonly EntryPages pages;
    private readonly ArrivalDelays delays;
    private readonly PollsUnderway polls;
    private readonly SourceChecks checks;
    private readonly ArchiveWalks walks;
    private readonly ArchiveReading archives;
    private readonly StoredRules rules;
    private readonly OutageWatch? outages;
    private readonly AppliedManifest manifest;
    private readonly string manifestPath;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    /// <param name="desk">The data directory's <see cref="DeskStore"/>: where the sources' states are kept.</param>
    /// <param name="manifestPath">The file <c>sources.yaml</c>; it may not be there.</param>
    /// <param name="tell">Posts what administrators are to know of the sources; without it nothing counts as told.</param>
    public FeedReader(
        Corpus corpus,
        SqliteDatabase desk,
        string manifestPath,
        Fetcher fetcher,
        TimeProvider clock,
        ILogger<FeedReader> logger,
        Func<SourceNotice, CancellationToken, Task>? tell = null)
        : this(corpus, corpus.Ingester, desk, manifestPath, fetcher, clock, logger, tell)
    {
    }

    /// <param name="ingester">The way into the corpus.</param>
    /// <inheritdoc cref="FeedReader(Corpus, SqliteDatabase, string, Fetcher, TimeProvider, ILogger{FeedReader}, Func{SourceNotice, CancellationToken, Task}?)"/>
    internal FeedReader(
        Corpus corpus,
        ArticleIngester ingester,
        SqliteDatabase desk,
        string manifestPath,
        Fetcher fetcher,
        TimeProvider clock,
        ILogger logger,
        Func<SourceNotice, CancellationToken, Task>? tell)
    {
        (this.manifestPath, this.clock, this.logger) = (manifestPath, clock, logger);
        sources = corpus.Sources;
        states = new(desk.Source);
        pages = new(desk.Source);
        delays = corpus.Delays;
        manifest = new(manifestPath, sources, clock, logger);
        rules = new(corpus.Store);
        polls = new(new SourcePoller(
            new FeedReading(
                fetcher,
                new(ingester, logger),
                new PageFilling(pages, fetcher, new PageExtractor(clock), clock, logger),
                new(corpus.Store, corpus.KnownExploited, clock)),
            new FolderReading(ingester, corpus.Store, clock),
            states,
            sources,
            tell is null ? null : new SourceNotices(states, tell, logger),
            clock,
            logger));
        checks = new(sources, states, polls, clock);
        walks = new(desk.Source);
        archives = new(fetcher, ingester, walks, clock);
        outages = tell is null ? null : new(desk.Source, states, tell, clock);
    }

    /// <summary>Reads the manifest, and makes the source rows say the same when it has no problem.</summary>
    public Task<ManifestRead> ApplyManifestAsync(CancellationToken cancellationToken) => manifest.ApplyAsync(cancellationToken);

    /// <summary>Whether the manifest that was read last is right, and still the applied one.</summary>
    public Task<ManifestStanding> ManifestStandingAsync(CancellationToken cancellationToken) => manifest.StandingAsync(cancellationToken);

    /// <summary>How the sources of the applied manifest do, by id.</summary>
    public async Task<IReadOnlyList<SourceStatus>> ListAsync(CancellationToken cancellationToken)
    {
        var stored = await states.ListAsync(cancellationToken);
        var texts = await pages.CountAsync(cancellationToken);
        var late = await delays.ListAsync(cancellationToken);
        var walked = await walks.ListAsync(cancellationToken);
        return
        [
            .. from source in await sources.ListAsync(cancellationToken)
               where source.Origin is not null
               select SourceStatus.Of(source, SourceStates.Of(source, stored.GetValueOrDefault(source.Id))) with
               {
                   Coverage = SourceCoverage.Of(source.Origin!, texts[source.Id]),
                   Delay = late.TryGetValue(source.Id, out var delay) ? (long)delay.TotalSeconds : null,
                   ReachesBackTo = ArchiveWalks.Of(source, walked.GetValueOrDefault(source.Id))?.ReachesBackTo,
               },
        ];
    }

    /// <summary>Polls a source of the manifest now, whenever it would be due.</summary>
    public Task<SourcePoll> PollAsync(Source source, CancellationToken cancellationToken) => polls.PollAsync(source, wait: false, cancellationToken);

    /// <summary>
    /// Reads what a feed published before its newest entries, back to a time, slowly: minutes to an hour. Several sources may be read at
    /// once. When it is cancelled, or the process ends, the next call goes on where this one was.
    /// </summary>
    /// <param name="source">Enabled, and polled before: what is new in it is not for here.</param>
    /// <param name="progress">Told after each page.</param>
    public async Task<BackFill> BackFillAsync(Source source, DateTimeOffset since, Action<BackFill>? progress, CancellationToken cancellationToken)
    {
        var state = await states.GetAsync(source, cancellationToken);
        return await archives.ReadAsync(source, new(state.MovedTo ?? state.Address), since, progress, cancellationToken);
    }

    /// <summary>
    /// Polls the sources that are due now, those of authorities first, in at most twenty seconds. Anyone may ask for it: all who ask within
    /// a minute get the outcome of one check.
    /// </summary>
    public Task<SourceCheck> CheckAgainAsync(CancellationToken cancellationToken) => checks.CheckAsync(cancellationToken);

    /// <summary>Holds the rules of the applied manifest against what is stored, and withdraws what they do not want.</summary>
    /// <param name="dryRun">Whether nothing is changed.</param>
    public async Task<RulesOutcome> ApplyRulesAsync(bool dryRun, CancellationToken cancellationToken) =>
        await rules.ApplyAsync(await sources.ListAsync(cancellationToken), dryRun, cancellationToken);

    /// <summary>Follows the manifest and polls its sources until it is cancelled: the host's work.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var round = CreateRound(() => signal.Writer.TryWrite(true));
        var watch = new ManifestWatch(manifestPath);
        var rowsAt = DateTimeOffset.MinValue;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var next = clock.GetUtcNow() + Look;
                try
                {
                    if (watch.TakeEdit())
                    {
                        await ApplyManifestAsync(cancellationToken);
                        rowsAt = DateTimeOffset.MinValue;
                    }

                    if (clock.GetUtcNow() >= rowsAt)
                    {
                        var listed = await sources.ListAsync(cancellationToken);
                        await round.TakeAsync(listed, cancellationToken);
                        await (outages?.LookAsync(listed, cancellationToken) ?? Task.CompletedTask);
                        rowsAt = clock.GetUtcNow() + ReadRows;
                    }

                    var due = await round.StartDueAsync(cancellationToken);
                    next = due < next ? due : next;
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    // The store or the disk is away; the sources wait.
                    watch.GiveBack();
                    Log.RoundFailed(logger, failure);
                }

                await WaitAsync(signal.Reader, next - clock.GetUtcNow(), cancellationToken);
            }
        }
        finally
        {
            await round.EndAsync();
        }
    }

    /// <inheritdoc cref="PollRound"/>
    internal PollRound CreateRound(Action wake) => new(polls, states, clock, wake, logger);

    private async Task WaitAsync(ChannelReader<bool> signal, TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await signal.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The sources could not be looked after; it is tried again in a moment.")]
        public static partial void RoundFailed(ILogger logger, Exception failure);
    }
}
