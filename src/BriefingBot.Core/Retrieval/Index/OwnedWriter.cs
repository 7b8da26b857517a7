using BriefingBot.Retrieval.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Retrieval.Index;

/// <summary>Opens an index to write it. One that is missing, damaged, of another format or of another store is begun anew.</summary>
internal static partial class OwnedWriter
{
    /// <summary>Up to this many bytes all checksums are read before the index is trusted, in a fraction of a second.</summary>
    private const long CheckedUpTo = 256 * 1024 * 1024;

    /// <returns>The writer, and the last change that is in the index.</returns>
    /// <exception cref="LockObtainFailedException">Another process owns the index.</exception>
    public static (IndexWriter Writer, long Sequence) Open(FSDirectory directory, ArticleAnalyzer analyzer, string store, ILogger logger)
    {
        try
        {
            if (TryContinue(directory, analyzer, store) is { } opened)
            {
                return opened;
            }

            Log.OtherFormat(logger, directory.Directory.FullName);
        }
        catch (Exception failure) when (failure is not (LockObtainFailedException or UnauthorizedAccessException))
        {
            // Whatever a damaged file made of itself: the store has everything.
            Log.Damaged(logger, directory.Directory.FullName, failure.Message);
        }

        Forget(directory);
        return (OpenWriter(directory, analyzer, OpenMode.CREATE), 0);
    }

    /// <summary>Deletes all files: even a writer that begins anew reads those that are there, and fails on a damaged one.</summary>
    private static void Forget(FSDirectory directory)
    {
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain())
        {
            throw new LockObtainFailedException("Another process has become the owner.");
        }

        foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
        {
            directory.DeleteFile(file);
        }
    }

    private static (IndexWriter Writer, long Sequence)? TryContinue(FSDirectory directory, ArticleAnalyzer analyzer, string store)
    {
        var writer = OpenWriter(directory, analyzer, OpenMode.CREATE_OR_APPEND);
        try
        {
            if (IndexCommitMark.TryRead(writer.CommitData) is not { } mark)
            {
                // New, or its owner ended before its first commit.
                return (writer, 0);
            }

            if (mark.Fits(store))
            {
                Check(directory, writer);
                return (writer, mark.Sequence);
            }

            writer.Rollback();
            return null;
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private static IndexWriter OpenWriter(FSDirectory directory, ArticleAnalyzer analyzer, OpenMode mode) =>
        new(directory, new IndexWriterConfig(ArticleAnalyzer.Version, analyzer)
        {
            OpenMode = mode,
            RAMBufferSizeMB = 64,
            Similarity = Ranking.Bm25,
            WriteLockTimeout = 0,
        });

    private static void Check(FSDirectory directory, IndexWriter writer)
    {
        if (directory.ListAll().Sum(directory.FileLength) > CheckedUpTo)
        {
            return;
        }

        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The index in {Directory} is of another version or of another store. It is made anew from the store.")]
        public static partial void OtherFormat(ILogger logger, string directory);

        [LoggerMessage(2, LogLevel.Warning, "The index in {Directory} cannot be read ({Reason}). It is made anew from the store.")]
        public static partial void Damaged(ILogger logger, string directory, string reason);
    }
}
