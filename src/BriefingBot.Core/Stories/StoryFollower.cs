using BriefingBot.Articles;
using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Keeping;
using BriefingBot.Stories.Reading;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Stories;

/// <summary>
/// Brings the store's changes into the stories. Each article is placed as it is now, once a version: changes that come again, because
/// their follower was killed or its cursor was put back, change nothing.
/// </summary>
/// <remarks>
/// Signatures are written here and not by the ingest: they are of the headline as grouping reads it, and what can be made again at any
/// time need not make a feed's transaction longer.
/// </remarks>
internal sealed class StoryFollower : IChangeTarget
{
    /// <summary>The name of the cursor.</summary>
    public const string Name = "stories";

    /// <summary>A tenth of a second's work: so long others wait for the store.</summary>
    private const int BatchSize = 100;

    private readonly Corpus corpus;
    private readonly StoryRules rules;
    private readonly ChangeFollower changes;

    public StoryFollower(Corpus corpus, StoryRules rules, TimeProvider clock, ILogger logger)
    {
        (this.corpus, this.rules) = (corpus, rules);
        changes = new("the stories", this, BatchSize, corpus.Store, clock, logger);
    }

    /// <summary>Changes that could not be grouped and were passed over.</summary>
    public long SetAside => changes.SetAside;

    /// <summary>Groups all that has come.</summary>
    /// <param name="progress">Told the last sequence after each batch.</param>
    public async Task CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await foreach (var sequence in changes.ApplyAsync(await corpus.Store.ReadCursorAsync(Name, cancellationToken), cancellationToken))
        {
            progress?.Report(sequence);
        }
    }

    /// <summary>Follows until it is cancelled.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) =>
        changes.FollowAsync(cancelled => CatchUpAsync(null, cancelled), cancellationToken);

    async Task IChangeTarget.ApplyAsync(IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        ArticleChange[] firsts = [.. changes.DistinctBy(change => change.ArticleId)];
        string[] ids = [.. firsts.Select(change => change.ArticleId)];
        var sources = (await corpus.Sources.ListAsync(cancellationToken)).Where(TellsStories).ToDictionary(source => source.Id);
        var mentions = await corpus.Store.ReadMentionsAsync(ids, cancellationToken);
        var articles = (await corpus.Store.ReadAsync(ids, cancellationToken))
            .Where(article => sources.ContainsKey(article.SourceId))
            .Select(article => ReadArticle.Of(article, mentions[article.Id], sources[article.SourceId].Name))
            .ToDictionary(article => article.Article.Id);

        await using var connection = await corpus.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = new StoryRows(connection, transaction, cancellationToken);
        var counts = new TermCounts(rows, rules);
        await counts.ReadAsync(articles.Values.SelectMany(article => article.Terms).Select(term => term.Key));
        var grouper = new StoryGrouper(rows, new(connection, transaction, cancellationToken), counts, rules, corpus.Store, cancellationToken);
        foreach (var change in firsts)
        {
            if (articles.TryGetValue(change.ArticleId, out var article))
            {
                await grouper.PlaceAsync(article, change.Sequence);
            }
            else
            {
                await grouper.RemoveAsync(change.ArticleId);
            }
        }

        await counts.WriteAsync();
        await transaction.CommitAsync(cancellationToken);
        await corpus.Store.AdvanceCursorAsync(Name, changes[^1].Sequence, cancellationToken);
    }

    Task IChangeTarget.PassOverAsync(ArticleChange change, CancellationToken cancellationToken) =>
        corpus.Store.AdvanceCursorAsync(Name, change.Sequence, cancellationToken);

    /// <summary>A catalogue's entries are references and no news.</summary>
    internal static bool TellsStories(Source source) => !source.Reference;
}
