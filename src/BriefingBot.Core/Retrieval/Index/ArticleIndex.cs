using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// The Lucene index of a data directory. It is derived from the store and can be deleted at any time: missing, damaged, of another
/// format or of another store, it is made anew. One process owns (writes) it, by a lock that the system takes back when the process
/// dies; any other reads its last commit.
/// </summary>
internal sealed partial class ArticleIndex : IDisposable
{
    private readonly FSDirectory directory;
    private readonly IndexWriter? writer;
    private readonly SearcherManager? searchers;
    private readonly ArticleAnalyzer analyzer;
    private readonly string store;
    private long applied;
    private long committed;

    private ArticleIndex(FSDirectory directory, IndexWriter? writer, SearcherManager? searchers, ArticleAnalyzer analyzer, string store, long sequence)
    {
        (this.directory, this.writer, this.searchers, this.analyzer, this.store) = (directory, writer, searchers, analyzer, store);
        applied = committed = Sequence = sequence;
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
        var directory = FSDirectory.Open(path, new OwnerLockFactory(path));
        var analyzer = new ArticleAnalyzer();
        try
        {
            return OpenOwned(directory, analyzer, store, logger);
        }
        catch (LockObtainFailedException)
        {
            return OpenToRead(directory, analyzer, store);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, path);
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

    /// <summary>Makes what was applied (as the owner) or committed (by the owner) visible to searches.</summary>
    public void Refresh()
    {
        var upTo = applied;
        searchers?.MaybeRefreshBlocking();
        Sequence = IsOwner ? upTo : CommittedMark()?.Sequence ?? 0;
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

    /// <summary>A view of the index as of the last refresh, good until it is disposed.</summary>
    public IndexView View() => new(searchers);

    public void Dispose()
    {
        searchers?.Dispose();
        writer?.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private static ArticleIndex OpenOwned(FSDirectory directory, ArticleAnalyzer analyzer, string store, ILogger logger)
    {
        try
        {
            if (OpenWriter(directory, analyzer, OpenMode.CREATE_OR_APPEND, store) is { } index)
            {
                return index;
            }

            Log.OtherFormat(logger, directory.Directory.FullName);
        }
        catch (Exception failure) when (failure is not (LockObtainFailedException or UnauthorizedAccessException))
        {
            // Whatever a damaged file made of itself: the store has everything.
            Log.Damaged(logger, directory.Directory.FullName, failure.Message);
        }

        return OpenWriter(directory, analyzer, OpenMode.CREATE, store)!;
    }

    private static ArticleIndex? OpenWriter(FSDirectory directory, ArticleAnalyzer analyzer, OpenMode mode, string store)
    {
        var writer = new IndexWriter(directory, new IndexWriterConfig(ArticleAnalyzer.Version, analyzer)
        {
            OpenMode = mode,
            RAMBufferSizeMB = 64,
            Similarity = Ranking.Bm25,
            WriteLockTimeout = 0,
        });
        try
        {
            var mark = IndexCommitMark.TryRead(writer.CommitData) ?? new(IndexCommitMark.CurrentFormat, store, 0);
            if (mark.Format != IndexCommitMark.CurrentFormat || mark.Store != store)
            {
                writer.Dispose();
                return null;
            }

            return new(directory, writer, new SearcherManager(writer, applyAllDeletes: true, new ScoringSearcherFactory()), analyzer, store, mark.Sequence);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private static ArticleIndex OpenToRead(FSDirectory directory, ArticleAnalyzer analyzer, string store)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return new(directory, null, null, analyzer, store, 0);
        }

        var index = new ArticleIndex(directory, null, new SearcherManager(directory, new ScoringSearcherFactory()), analyzer, store, 0);
        index.Refresh();
        return index;
    }

    private IndexCommitMark? CommittedMark()
    {
        if (searchers is null)
        {
            return null;
        }

        using var view = View();
        return IndexCommitMark.TryRead(((DirectoryReader)view.Searcher!.IndexReader).IndexCommit.UserData);
    }

    private sealed class ScoringSearcherFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Ranking.Bm25 };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The index in {Directory} is of another version or of another store. It is made anew from the store.")]
        public static partial void OtherFormat(ILogger logger, string directory);

        [LoggerMessage(2, LogLevel.Warning, "The index in {Directory} cannot be read ({Reason}). It is made anew from the store.")]
        public static partial void Damaged(ILogger logger, string directory, string reason);
    }
}
