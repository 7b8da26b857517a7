using BriefingBot.Articles;
using BriefingBot.Articles.Import;
using BriefingBot.Briefings;
using BriefingBot.Briefings.Writing;
using BriefingBot.Replies;
using BriefingBot.Retrieval;
using BriefingBot.Retrieval.Queries;
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
    private readonly TimeProvider clock;

    private Desk(SearchableCorpus articles, SearchableCorpus samples, TimeProvider clock) =>
        (this.articles, this.samples, this.clock) = (articles, samples, clock);

    /// <summary>The corpus that imports and sources fill.</summary>
    public SearchableCorpus Articles => articles;

    /// <summary>The corpus of the samples.</summary>
    public SearchableCorpus Samples => samples;

    /// <summary>Who writes the answers.</summary>
    internal IBriefingWriter Writer { get; set; } = new ExtractiveBriefingWriter();

    /// <summary>Where a data directory keeps the samples.</summary>
    public static string SamplesDirectoryOf(string dataDirectory) => Path.Combine(dataDirectory, "samples");

    /// <param name="samplesFolder">The samples' files, see <see cref="SampleArticles"/>.</param>
    /// <exception cref="Storage.StoreException">A store cannot be opened.</exception>
    public static async Task<Desk> OpenAsync(
        string dataDirectory, string samplesFolder, TimeProvider clock, ILogger<SearchableCorpus> logger, CancellationToken cancellationToken)
    {
        var articles = await SearchableCorpus.OpenAsync(dataDirectory, clock, logger, cancellationToken);
        try
        {
            var samples = await SearchableCorpus.OpenAsync(SamplesDirectoryOf(articles.Corpus.Directory), clock, logger, cancellationToken);
            await SampleArticles.StoreAsync(samplesFolder, samples.Corpus.Import, cancellationToken);
            return new(articles, samples, clock);
        }
        catch
        {
            articles.Dispose();
            throw;
        }
    }

    /// <summary>Brings both indexes up to their stores.</summary>
    /// <returns>How many changes a search of the articles does not see yet.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await samples.CatchUpAsync(null, cancellationToken);
        return await articles.CatchUpAsync(progress, cancellationToken);
    }

    /// <summary>Keeps the index up to the store until it is cancelled.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) => articles.FollowAsync(cancellationToken);

    /// <summary>Answers a line as it was typed, with or without <c>/brief</c> before it.</summary>
    public async Task<Reply> AnswerAsync(string text, Asker asker, CancellationToken cancellationToken) => CommandParser.Parse(text) switch
    {
        ChatCommand.Brief brief => ReplyTo(await BriefAsync(brief.Topic, asker, fromSamples: false, cancellationToken)),
        _ => HelpReply.Create(),
    };

    /// <summary>Lays an outcome out.</summary>
    public static Reply ReplyTo(BriefOutcome outcome) => outcome switch
    {
        BriefOutcome.Answered { FromSamples: false, Briefing: var briefing } => BriefingReply.Of(briefing),
        BriefOutcome.Answered { Briefing: var briefing } when BriefingReply.Of(briefing) is var reply => reply with { Notices = [.. reply.Notices, SampleNotice] },
        BriefOutcome.Invalid invalid => HelpReply.Usage(invalid.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Briefs a topic.</summary>
    /// <param name="fromSamples">Whether the samples answer in any case; they do so by themselves while there are no articles.</param>
    public async Task<BriefOutcome> BriefAsync(string topic, Asker asker, bool fromSamples, CancellationToken cancellationToken)
    {
        var parse = QueryParser.Parse(topic, clock.GetUtcNow());
        if (parse is not QueryParse.Parsed { Query: var query })
        {
            return new BriefOutcome.Invalid(((QueryParse.Invalid)parse).Message);
        }

        var useSamples = fromSamples || await AnswersFromSamplesAsync(cancellationToken);
        var desk = new BriefingDesk(useSamples ? samples : articles, Writer, clock);
        return new BriefOutcome.Answered(await desk.AnswerAsync(new(topic, query, asker.Clearance), cancellationToken), useSamples);
    }

    /// <summary>Whether the samples answer by themselves: while there are no articles.</summary>
    public async Task<bool> AnswersFromSamplesAsync(CancellationToken cancellationToken) =>
        (await articles.Corpus.Store.CountAsync(cancellationToken)).Articles == 0;

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
        articles.Dispose();
        samples.Dispose();
    }
}
