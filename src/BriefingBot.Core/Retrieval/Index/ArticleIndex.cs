using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// The Lucene index of a data directory. It is derived from the store and can be deleted at any time: missing, damaged, of another
/// format or of another store, it is made anew. One process owns (writes) it, by a lock that the system takes back when the process
/// dies; any other reads its last commit.
/// </summary>
internal sealed class ArticleIndex : IDisposable
{
    private readonly FSDirectory directory;
    private readonly ArticleAnalyzer analyzer = new();
    private readonly string store;
    private readonly ILogger logger;
    private IndexWriter? writer;
    private SearcherManager? searchers;
    private SearcherManager? searchersAsReader;
    private long applied;
    private long committed;

    private ArticleIndex(string path, string store, ILogger logger)
    {
        directory = FSDirectory.Open(path, new OwnerLockFactory(path));
        (this.store, this.logger) = (store, logger);
    }

    /// <summary>Whether this process writes the index.</summary>
    public bool IsOwner => writer is not null;

    /// <summary>The last change that a search sees.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether something was applied that is not on disk yet.</summary>
    public bool HasUncommitted => applied > committed;

    /// <summary>Opens the index as its owner where no other process is, else as a reader.</summary>
    /// <param name="store">The identity of the store that it follows.</param>
    public static ArticleIndex Open(string path, string store, ILogger logger)
    {
        var index = new ArticleIndex(path, store, logger);
        try
        {
            if (!index.TryOwn())
            {
                index.Refresh();
            }

            return index;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            index.Dispose();
            throw StoreException.Of(failure, path);
        }
    }

    /// <summary>Takes the index over where no process owns it: its owner may have ended since. True for the owner.</summary>
    public bool TryOwn()
    {
        if (IsOwner)
        {
            return true;
        }

        try
        {
            var (opened, sequence) = OwnedWriter.Open(directory, analyzer, store, logger);

            // A search may be about to use the reader's searchers: they stay open to the end.
            searchersAsReader = searchers;
            searchers = new SearcherManager(opened, applyAllDeletes: true, new ScoringSearcherFactory());
            writer = opened;
            applied = committed = Sequence = sequence;
            return true;
        }
        catch (LockObtainFailedException)
        {
            return false;
        }
    }

    /// <summary>Writes the newest versions of the changed articles, and takes out what is withdrawn. Owner only.</summary>
    /// <param name="changes">In order; the articles may be newer than the changes say.</param>
    /// <param name="articles">The newest versions of the changed articles that are not withdrawn.</param>
    public void Apply(IReadOnlyList<ArticleChange> changes, IReadOnlyList<Article> articles, ILookup<string, Mention> mentions)
    {
        var present = articles.ToDictionary(article => article.Id);
        foreach (var id in changes.Select(change => change.ArticleId).Distinct())
        {
            if (present.TryGetValue(id, out var article))
            {
                writer!.UpdateDocument(ArticleEntry.KeyOf(id), ArticleEntry.Of(article, mentions[id], analyzer), analyzer);
            }
            else
            {
                writer!.DeleteDocuments(ArticleEntry.KeyOf(id));
            }
        }

        applied = changes[^1].Sequence;
    }

    /// <summary>Goes on after a change that cannot be applied. Owner only.</summary>
    public void PassOver(ArticleChange change) => applied = change.Sequence;

    /// <summary>Makes what was applied (as the owner) or committed (by the owner) visible to searches.</summary>
    public void Refresh()
    {
        if (IsOwner)
        {
            var upTo = applied;
            searchers!.MaybeRefreshBlocking();
            Sequence = upTo;
            return;
        }

        try
        {
            RefreshFromDisk();
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            // Whatever a damaged file made of itself: its owner makes it anew, and until then this process sees what it saw.
        }
    }

    /// <summary>Puts what was applied on disk. Owner only.</summary>
    public void Commit()
    {
        var upTo = applied;
        writer!.SetCommitData(new IndexCommitMark(IndexCommitMark.CurrentFormat, store, upTo).ToUserData());
        writer.Commit();
        committed = upTo;
    }

    /// <summary>Forgets everything. Owner only.</summary>
    public void Clear()
    {
        writer!.DeleteAll();
        applied = committed = 0;
        Commit();
        Refresh();
    }

    /// <summary>A view of the index as of the last refresh, good until it is disposed; empty before the owner's first commit.</summary>
    public IndexView View() => new(IsOwner || Sequence > 0 ? searchers : null);

    public void Dispose()
    {
        searchersAsReader?.Dispose();
        searchers?.Dispose();
        writer?.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private void RefreshFromDisk()
    {
        if (searchers is null && !DirectoryReader.IndexExists(directory))
        {
            return;
        }

        searchers ??= new SearcherManager(directory, new ScoringSearcherFactory());
        searchers.MaybeRefreshBlocking();
        using var view = new IndexView(searchers);
        var mark = IndexCommitMark.TryRead(((DirectoryReader)view.Searcher!.IndexReader).IndexCommit.UserData);
        Sequence = mark?.Fits(store) == true ? mark.Sequence : 0;
    }

    private sealed class ScoringSearcherFactory : SearcherFactory
    {
        /// <summary>What is counted once a segment is counted here, where nobody waits for an answer.</summary>
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var leaf in reader.Leaves)
            {
                _ = SegmentExtents.Of(leaf.AtomicReader);
            }

            return new(reader) { Similarity = Ranking.Bm25 };
        }
    }
}
