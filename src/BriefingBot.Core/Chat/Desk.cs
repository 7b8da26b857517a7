using System.Globalization;
using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Composing;
using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat.Handlers;
using BriefingBot.Chat.Privacy;
using BriefingBot.Chat.SinceLast;
using BriefingBot.Chat.Threads;
using BriefingBot.Feeds;
using BriefingBot.Feeds.Health;
using BriefingBot.Replies;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Storage;
using BriefingBot.Stories;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat;

/// <summary>
/// The desk behind every surface: takes what was typed, answers from the articles of the data directory, and from the samples
/// while there are none.
/// </summary>
public sealed class Desk : IDisposable
{
    /// <summary>What stands with every answer from the samples.</summary>
    public const string SampleNotice =
        "These are sample articles, written for this program. Import articles of your own (import <file.jsonl>) and they step aside.";

    private readonly SearchableCorpus articles;
    private readonly SearchableCorpus samples;
    private readonly SqliteDatabase store;
    private readonly DeskModel? model;
    private readonly TimeProvider clock;
    private readonly Briefer briefer;
    private readonly NewsBriefer news;
    private readonly Expiry expiry;
    private readonly ThreadReader threads;
    private readonly TopicViews views, sampleViews;

    private Desk(SearchableCorpus articles, SearchableCorpus samples, SqliteDatabase store, DeskSetup setup, TimeProvider clock, ILogger logger)
    {
        (this.articles, this.samples, this.store, this.clock) = (articles, samples, store, clock);
        (Stories, SampleStories) = (new(articles, clock, logger), new(samples, clock, logger));
        Records = AnswerRecords.Open(store, setup.Records, clock);
        model = setup.Model is { } chosen ? new(chosen, store, clock, setup.Logging) : null;
        var composer = model?.Composer ?? new BriefingComposer(setup.Writer, ModelOptions.DefaultPatience, clock);
        var names = AskerNames.Open(articles.Corpus.Directory, setup.Records.AskerIds);
        var (asked, contexts) = (new AskedTopics(store.Source, setup.Records.Kept, clock), new ThreadContexts(store.Source, setup.Records.Kept, clock));
        Feedback = new(store.Source, names, clock);
        expiry = new(Records, Feedback, asked, contexts, new(store.Source, clock), setup.Records.Audit);
        briefer = new(new(articles, composer, clock, setup.Cache), new(samples, composer, clock, setup.Cache), Records, clock, logger);
        news = new(articles, samples, briefer, asked, names, clock, logger);
        threads = new(articles, samples, contexts, names, clock, logger);
        (views, sampleViews) = (new(articles, clock), new(samples, clock));
    }

    /// <summary>The corpus that imports and sources fill.</summary>
    public SearchableCorpus Articles => articles;

    /// <summary>The corpus of the samples.</summary>
    public SearchableCorpus Samples => samples;

    /// <summary>The stories that the articles tell.</summary>
    public StoryBook Stories { get; }

    /// <summary>The stories that the samples tell.</summary>
    public StoryBook SampleStories { get; }

    /// <summary>What was answered.</summary>
    public AnswerRecords Records { get; }

    /// <summary>What people thought of it.</summary>
    internal FeedbackRecords Feedback { get; }

    /// <summary>Everything that is not articles; this process opens it here and nowhere else.</summary>
    public SqliteDatabase Store => store;

    /// <summary>Where a data directory keeps the samples.</summary>
    public static string SamplesDirectoryOf(string dataDirectory) => Path.Combine(dataDirectory, "samples");

    /// <exception cref="StoreException">A store cannot be opened.</exception>
    public static async Task<Desk> OpenAsync(DeskSetup setup, TimeProvider clock, ILogger<SearchableCorpus> logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var opened = new Stack<IDisposable>();
        try
        {
            var articles = Opened(await SearchableCorpus.OpenAsync(setup.DataDirectory, setup.Names, clock, logger, cancellationToken));
            var samples = Opened(await SearchableCorpus.OpenAsync(SamplesDirectoryOf(articles.Corpus.Directory), setup.Names, clock, logger, cancellationToken));
            await SampleArticles.StoreChangedAsync(setup.SamplesFolder, samples.Corpus, cancellationToken);
            return new(articles, samples, Opened(DeskStore.Open(articles.Corpus.Directory)), setup, clock, logger);
        }
        catch
        {
            foreach (var part in opened)
            {
                part.Dispose();
            }

            throw;
        }

        T Opened<T>(T part)
            where T : IDisposable
        {
            opened.Push(part);
            return part;
        }
    }

    /// <summary>Brings both indexes up to their stores.</summary>
    /// <returns>How many changes a search of the articles does not see yet.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await samples.CatchUpAsync(null, cancellationToken);
        return await articles.CatchUpAsync(progress, cancellationToken);
    }

    /// <summary>Brings the stories up to their stores. No answer waits for them.</summary>
    /// <returns>How many changes of the articles are not in the stories yet.</returns>
    public async Task<long> CatchUpStoriesAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await SampleStories.CatchUpAsync(null, cancellationToken);
        return await Stories.CatchUpAsync(progress, cancellationToken);
    }

    /// <summary>Keeps the index and the stories up to the store until it is cancelled.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(articles.FollowAsync(cancellationToken), Stories.FollowAsync(cancellationToken), SampleStories.CatchUpAsync(null, cancellationToken));

    /// <summary>Answers a line as it was typed, with or without <c>/brief</c> before it.</summary>
    public async Task<Reply> AnswerAsync(string text, Asker asker, CancellationToken cancellationToken) =>
        ReplyTo(await DoAsync(CommandParser.Parse(text), asker, fromSamples: false, cancellationToken));

    /// <summary>
    /// Has the sources that are due read, and answers anew: the button "Check again" under an answer. The notice says what was read and what
    /// is new.
    /// </summary>
    /// <param name="sources">What fills this desk's articles, whose index this process follows.</param>
    public async Task<Reply> CheckAgainAsync(string text, Asker asker, FeedReader sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var notice = await CheckSourcesAsync(asker, sources, cancellationToken);
        await articles.WaitForFollowerAsync(cancellationToken);
        var reply = await AnswerAsync(text, asker, cancellationToken);
        return reply with { Notices = [notice, .. reply.Notices] };
    }

    /// <summary>The first half of <see cref="CheckAgainAsync"/>, for a process that brings the index up to the store itself.</summary>
    /// <returns>What was read, in a sentence for the asker.</returns>
    public async Task<string> CheckSourcesAsync(Asker asker, FeedReader sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return CheckNotice.Of(await sources.CheckAgainAsync(cancellationToken), asker.Clearance, clock.GetUtcNow());
    }

    /// <summary>Whether there is anything to check again: sources that are polled and that the asker may see.</summary>
    public async Task<bool> CanCheckAgainAsync(Asker asker, CancellationToken cancellationToken) =>
        (await articles.ListSourcesAsync(asker.Clearance, cancellationToken)).Any(source => source.Origin is { Enabled: true });

    /// <summary>Does what a command says.</summary>
    /// <param name="fromSamples">Whether the samples answer in any case; they do so by themselves while there are no articles.</param>
    public async Task<BriefOutcome> DoAsync(ChatCommand command, Asker asker, bool fromSamples, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Brief { Topic: var topic } => await BriefAsync(topic, asker, fromSamples, briefer.BriefAsync, cancellationToken),
        ChatCommand.SinceLast { Topic: var topic } => await BriefAsync(topic, asker, fromSamples, news.BriefAsync, cancellationToken),
        ChatCommand.Timeline { Topic: var topic } => await ViewAsync(topic, asker, fromSamples, (of, samples) => of.TimelineAsync(topic, asker, samples, cancellationToken), cancellationToken),
        ChatCommand.Indicators { Topic: var topic } => await ViewAsync(topic, asker, fromSamples, (of, samples) => of.IndicatorsAsync(topic, asker, samples, cancellationToken), cancellationToken),
        ChatCommand.BriefArticle { Address: var address } => await BriefArticleAsync(address, asker, cancellationToken),
        ChatCommand.Show { Id: var id } => await ShowAsync(id, asker, cancellationToken),
        ChatCommand.Sources => new BriefOutcome.Said(SourcesReply.Of(await StandingsAsync(asker, cancellationToken))),
        ChatCommand.NotBuilt { Word: var word } => new BriefOutcome.Said(CommandReply.NotBuilt(word)),
        _ => new BriefOutcome.Said(HelpReply.Create()),
    };

    /// <summary>Keeps what an asker thinks of an answer; the last verdict of each counts.</summary>
    /// <param name="answerId">See <see cref="AnswerId.TryRead"/>.</param>
    /// <param name="comment">Null for none.</param>
    /// <returns>False where there is no such answer, and where it is not for this asker.</returns>
    public async Task<bool> RateAsync(string answerId, Asker asker, Verdict verdict, string? comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        if (await Records.FindAsync(answerId, asker.User, asker.Channel, asker.Clearance, cancellationToken) is null)
        {
            return false;
        }

        await Feedback.KeepAsync(answerId, asker.User, verdict, comment, cancellationToken);
        return true;
    }

    /// <summary>Deletes what is remembered of people and their answers no longer.</summary>
    /// <returns>How many records.</returns>
    public Task<int> PurgeAsync(CancellationToken cancellationToken) => expiry.PurgeAsync(cancellationToken);

    /// <summary>Lays an outcome out.</summary>
    public static Reply ReplyTo(BriefOutcome outcome) => outcome switch
    {
        BriefOutcome.Answered answered => Noted(BriefingReply.Of(answered.Briefing), answered.Notices, answered.FromSamples) with
        {
            Visibility = answered.Visibility,
            AnswerId = answered.Briefing.Id,
        },
        BriefOutcome.Dated dated => Noted(TimelineReply.Of(dated.Timeline), [], dated.FromSamples),
        BriefOutcome.Listed listed => Noted(IndicatorsReply.Of(listed.Indicators), [], listed.FromSamples),
        BriefOutcome.Said said => said.Reply,
        BriefOutcome.Invalid invalid => HelpReply.Usage(invalid.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the samples answer by themselves: while there are no articles.</summary>
    public async Task<bool> AnswersFromSamplesAsync(CancellationToken cancellationToken) =>
        !await articles.Corpus.Store.AnyAsync(cancellationToken);

    /// <summary>An article that the asker may see, sample or not; null when there is none.</summary>
    public async Task<Article?> FindArticleAsync(string articleId, Asker asker, CancellationToken cancellationToken) =>
        await articles.FindArticleAsync(articleId, asker.Clearance, cancellationToken)
        ?? await samples.FindArticleAsync(articleId, asker.Clearance, cancellationToken);

    /// <summary>The source of an article that the asker may see, sample or not; null when there is none.</summary>
    public async Task<Source?> FindSourceAsync(string sourceId, Asker asker, CancellationToken cancellationToken) =>
        await articles.FindSourceAsync(sourceId, asker.Clearance, cancellationToken)
        ?? await samples.FindSourceAsync(sourceId, asker.Clearance, cancellationToken);

    public void Dispose()
    {
        model?.Dispose();
        articles.Dispose();
        samples.Dispose();
        store.Dispose();
    }

    /// <summary>While there is no news the samples answer, but for what is asked of reference by its exact name.</summary>
    private async Task<bool> SamplesStandInAsync(string topic, Asker asker, CancellationToken cancellationToken) =>
        await AnswersFromSamplesAsync(cancellationToken)
        && !(QueryParser.Parse(topic, clock.GetUtcNow(), asker.Zone) is QueryParse.Parsed { Query: var query }
            && await articles.FindReferencesAsync(query, asker.Clearance, cancellationToken) is { Count: > 0 });

    private static Reply Noted(Reply reply, IEnumerable<string> notices, bool fromSamples) =>
        reply with { Notices = [.. reply.Notices, .. notices, .. fromSamples ? [SampleNotice] : Array.Empty<string>()] };

    /// <summary>Briefs what is meant by the words where they were typed, and says what that was when it is not the words themselves.</summary>
    private async Task<BriefOutcome> BriefAsync(
        string typed, Asker asker, bool fromSamples, Func<string, Asker, bool, CancellationToken, Task<BriefOutcome>> briefAsync, CancellationToken cancellationToken)
    {
        fromSamples = fromSamples || await SamplesStandInAsync(typed, asker, cancellationToken);
        var topic = await threads.ReadAsync(typed, asker, fromSamples, cancellationToken);
        var outcome = await briefAsync(topic, asker, fromSamples, cancellationToken);
        return topic != typed && outcome is BriefOutcome.Answered answered
            ? answered with { Notices = [$"Read as: {topic}", .. answered.Notices] }
            : outcome;
    }

    private async Task<BriefOutcome> ViewAsync(
        string topic, Asker asker, bool fromSamples, Func<TopicViews, bool, Task<BriefOutcome>> viewAsync, CancellationToken cancellationToken)
    {
        await threads.RememberAsync(topic, asker, cancellationToken);
        return fromSamples || await AnswersFromSamplesAsync(cancellationToken) ? await viewAsync(sampleViews, true) : await viewAsync(views, false);
    }

    private async Task<BriefOutcome> BriefArticleAsync(string address, Asker asker, CancellationToken cancellationToken)
    {
        if (await articles.FindArticleByAddressAsync(address, asker.Clearance, cancellationToken) is { } article)
        {
            return await briefer.BriefAsync(article, address, asker, fromSamples: false, cancellationToken);
        }

        return await samples.FindArticleByAddressAsync(address, asker.Clearance, cancellationToken) is { } sample
            ? await briefer.BriefAsync(sample, address, asker, fromSamples: true, cancellationToken)
            : new BriefOutcome.Said(AddressReply.Unknown(address));
    }

    private async Task<BriefOutcome> ShowAsync(string id, Asker asker, CancellationToken cancellationToken) =>
        await Records.FindAsync(id, asker.User, asker.Channel, asker.Clearance, cancellationToken) is { Answer: var kept }
            ? new BriefOutcome.Answered(kept.ToBriefing(), kept.FromSamples)
            {
                Notices = [$"This is an earlier answer, of {kept.Briefing.AsOf.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)} UTC."],
            }
            : new BriefOutcome.Said(CommandReply.NoSuchAnswer(id));

    /// <summary>Samples are named while they answer; what the manifest lists is named from the start.</summary>
    private async Task<IReadOnlyList<SourceStanding>> StandingsAsync(Asker asker, CancellationToken cancellationToken)
    {
        IEnumerable<Source> sources = await articles.ListSourcesAsync(asker.Clearance, cancellationToken);
        if (await AnswersFromSamplesAsync(cancellationToken))
        {
            sources = sources.Concat(await samples.ListSourcesAsync(asker.Clearance, cancellationToken));
        }

        return SourceStandings.Of(sources, await new SourceStates(store.Source).ListAsync(cancellationToken), clock.GetUtcNow());
    }
}
