using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Index;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats.Names;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval;

/// <summary>A corpus with the index that follows it.</summary>
public sealed class SearchableCorpus : IDisposable
{
    /// <summary>How long a reader waits for the index's owner before it answers with what there is.</summary>
    private static readonly TimeSpan WaitForOwner = TimeSpan.FromSeconds(3);

    /// <summary>So many identifiers of a query are looked up in reference; who asks for more asks for a list.</summary>
    private const int MostReferences = 20;

    private static readonly ScoreExplanation NotRanked = new("score", 0, [new("reference: looked up by its exact name, and not ranked", 0, [])]);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly ArticleIndex index;
    private readonly IndexFollower follower;
    private readonly ArticleSearcher searcher;

    /// <summary>What each clearance sees of a list of sources, for as long as the list is the same.</summary>
    private readonly ConditionalWeakTable<IReadOnlyList<Source>, ConcurrentDictionary<Clearance, VisibleSources>> visible = [];
    private readonly TimeProvider clock;

    private SearchableCorpus(Corpus corpus, ArticleIndex index, TimeProvider clock, ILogger logger)
    {
        Corpus = corpus;
        this.index = index;
        this.clock = clock;
        follower = new(index, corpus.Store, clock, logger);
        searcher = new(index, clock);
    }

    public Corpus Corpus { get; }

    /// <summary>Whether this process writes the index; another one does otherwise.</summary>
    public bool OwnsIndex => index.IsOwner;

    /// <summary>The last change that a search sees.</summary>
    public long IndexedSequence => index.Sequence;

    /// <summary>Opens the corpus and its index; takes the index over when no other process has it.</summary>
    /// <exception cref="Storage.StoreException">The store or the index cannot be opened.</exception>
    public static Task<SearchableCorpus> OpenAsync(string directory, TimeProvider clock, ILogger<SearchableCorpus> logger, CancellationToken cancellationToken) =>
        OpenAsync(directory, [], clock, logger, cancellationToken);

    /// <param name="names">The names of the file.</param>
    /// <inheritdoc cref="OpenAsync(string, TimeProvider, ILogger{SearchableCorpus}, CancellationToken)"/>
    public static async Task<SearchableCorpus> OpenAsync(
        string directory, IReadOnlyList<KnownName> names, TimeProvider clock, ILogger<SearchableCorpus> logger, CancellationToken cancellationToken)
    {
        var corpus = Corpus.Open(directory, clock, names);
        try
        {
            var identity = await corpus.Store.ReadIdentityAsync(cancellationToken);
            return new(corpus, ArticleIndex.Open(IndexPathOf(corpus.Directory), identity, logger), clock, logger);
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    /// <summary>Where a data directory keeps its index.</summary>
    public static string IndexPathOf(string directory) => Path.Combine(directory, "index");

    /// <summary>
    /// Brings the index up to the store: the owner does it, a reader waits up to three seconds for the owner, and takes its place
    /// when it ends.
    /// </summary>
    /// <returns>How many articles changed that a search does not see yet as they are; 0 for the owner.</returns>
    public async Task<long> CatchUpAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var target = await Corpus.Store.ReadSequenceAsync(cancellationToken);
        var started = clock.GetTimestamp();
        while (!index.TryOwn())
        {
            index.Refresh();
            if (index.Sequence >= target)
            {
                return 0;
            }

            if (clock.GetElapsedTime(started) >= WaitForOwner)
            {
                return await CountUnseenAsync(cancellationToken);
            }

            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        await follower.CatchUpAsync(progress, cancellationToken);
        follower.Commit();
        return 0;
    }

    /// <summary>Follows the store until it is cancelled: the owner's work while the host runs.</summary>
    public Task FollowAsync(CancellationToken cancellationToken) => follower.FollowAsync(cancellationToken);

    /// <summary>
    /// Waits until the index is where the store is now, at most three seconds: for a process that follows the store, where a second one
    /// that applies the changes would be in its way.
    /// </summary>
    public async Task WaitForFollowerAsync(CancellationToken cancellationToken)
    {
        var target = await Corpus.Store.ReadSequenceAsync(cancellationToken);
        var started = clock.GetTimestamp();
        while (index.Sequence < target && clock.GetElapsedTime(started) < WaitForOwner)
        {
            await Task.Delay(LookAgain, clock, cancellationToken);
        }
    }

    /// <summary>Makes the index anew. Owner only.</summary>
    public Task RebuildAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        index.Clear();
        return CatchUpAsync(progress, cancellationToken);
    }

    /// <summary>An article by its id, where the clearance reaches its source; null otherwise, and when there is none.</summary>
    public async Task<Article?> FindArticleAsync(string articleId, Clearance clearance, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(clearance, cancellationToken);
        return (await Corpus.Store.ReadAsync([articleId], cancellationToken)).SingleOrDefault(article => visible.Find(article.SourceId) is not null);
    }

    /// <summary>The article of an address, by its canonical form, where the clearance reaches its source; null otherwise.</summary>
    public async Task<Article?> FindArticleByAddressAsync(string url, Clearance clearance, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(clearance, cancellationToken);
        return await Corpus.Store.FindByAddressAsync(url, cancellationToken) is { } article && visible.Find(article.SourceId) is not null ? article : null;
    }

    /// <summary>The sources that the clearance reaches.</summary>
    public async Task<IReadOnlyCollection<Source>> ListSourcesAsync(Clearance clearance, CancellationToken cancellationToken) =>
        (await VisibleAsync(clearance, cancellationToken)).All;

    /// <summary>What a search of these sources draws on.</summary>
    public IndexedExtent Measure(IReadOnlySet<string> sourceIds)
    {
        using var view = index.View();
        var extents = (view.Searcher?.IndexReader.Leaves ?? [])
            .SelectMany(leaf => SegmentExtents.Of(leaf.AtomicReader))
            .Where(extent => extent.Articles > 0 && sourceIds.Contains(extent.SourceId))
            .ToList();
        var dated = extents.Where(extent => extent.Oldest <= extent.Newest).ToList();
        return new(
            extents.Sum(extent => extent.Articles),
            extents.Select(extent => extent.SourceId).Distinct().Count(),
            dated.Count == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(dated.Min(extent => extent.Oldest)),
            dated.Count == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(dated.Max(extent => extent.Newest)));
    }

    /// <summary>Ranks the articles for a query and reads the best, best first.</summary>
    public async Task<IReadOnlyList<RankedArticle>> RankAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var outcome = await SearchAsync(request, cancellationToken);
        var articles = (await Corpus.Store.ReadAsync([.. outcome.Hits.Select(hit => hit.ArticleId)], cancellationToken)).ToDictionary(article => article.Id);
        var sources = outcome.Sources.ToDictionary(source => source.Id);

        // One that was withdrawn since it was indexed is gone from the store's answer.
        List<RankedArticle> ranked =
        [
            .. from hit in outcome.Hits
               where articles.ContainsKey(hit.ArticleId) && sources.ContainsKey(articles[hit.ArticleId].SourceId)
               let article = articles[hit.ArticleId]
               select new RankedArticle(article, sources[article.SourceId], hit.Score, hit.Explanation),
        ];
        var references = await FindReferencesAsync(request.Query, request.Clearance, cancellationToken);
        return WithReferences(ranked, [.. references.Select(reference => reference with { Explanation = request.Explain ? NotRanked : null })], request.Top);
    }

    /// <summary>The reference articles that bear exactly an identifier of the query, in its order. They are looked up, not ranked: their score is 0.</summary>
    public async Task<IReadOnlyList<RankedArticle>> FindReferencesAsync(Query query, Clearance clearance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Identifiers.Count == 0)
        {
            return [];
        }

        var visible = (await VisibleAsync(clearance, cancellationToken)).Named(query.Sources);
        if (visible.References.Count == 0)
        {
            return [];
        }

        var found = new List<RankedArticle>();
        foreach (var identifier in query.Identifiers.Take(MostReferences))
        {
            var articles = await Corpus.Store.FindReferencesAsync([identifier.Token], visible.References, cancellationToken);
            found.AddRange(articles.Where(query.IsInWindow).Select(article => new RankedArticle(article, visible.Find(article.SourceId)!, 0, null)));
        }

        return [.. found.DistinctBy(reference => reference.Article.Id)];
    }

    /// <summary>A source by its id, where the clearance reaches it; null otherwise, and when there is none.</summary>
    public async Task<Source?> FindSourceAsync(string sourceId, Clearance clearance, CancellationToken cancellationToken) =>
        (await VisibleAsync(clearance, cancellationToken)).Find(sourceId);

    /// <summary>Ranks the articles for a query.</summary>
    internal async Task<SearchOutcome> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        searcher.Search(request, await VisibleAsync(request.Clearance, cancellationToken), (await Corpus.Names.ReaderAsync(cancellationToken)).Names);

    /// <summary>They come last, and never take the first hit's place.</summary>
    private static IReadOnlyList<RankedArticle> WithReferences(List<RankedArticle> ranked, IReadOnlyList<RankedArticle> references, int top) =>
        [.. ranked.Take(Math.Max(1, top - references.Count)).Concat(references).Take(top)];

    private async Task<VisibleSources> VisibleAsync(Clearance clearance, CancellationToken cancellationToken)
    {
        var sources = await Corpus.Sources.ListAsync(cancellationToken);
        return visible.GetValue(sources, _ => []).GetOrAdd(clearance, static (clearance, sources) => VisibleSources.Of(sources, clearance), sources);
    }

    private async Task<long> CountUnseenAsync(CancellationToken cancellationToken)
    {
        const int AtOnce = 1000;
        var articles = new HashSet<string>();
        var seen = index.Sequence;
        while (await Corpus.Store.ReadChangesAsync(seen, AtOnce, cancellationToken) is { Count: > 0 } changes)
        {
            articles.UnionWith(changes.Select(change => change.ArticleId));
            seen = changes[^1].Sequence;
        }

        return articles.Count;
    }

    public void Dispose()
    {
        index.Dispose();
        Corpus.Dispose();
    }
}
