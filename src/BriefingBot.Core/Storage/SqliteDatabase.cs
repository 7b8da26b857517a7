using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>
/// One SQLite file, opened at the schema that this program knows: migrated forward when it is older (after a copy of it was
/// made), refused when it is newer. Write-ahead log, foreign keys, <c>synchronous=FULL</c>: what was acknowledged is on disk.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private SqliteDatabase(string path, DbDataSource source)
    {
        Path = path;
        Source = source;
    }

    /// <summary>The database's file.</summary>
    public string Path { get; }

    /// <summary>Connections to it. Foreign keys are on in each; <c>synchronous</c> is SQLite's default, FULL.</summary>
    public DbDataSource Source { get; }

    /// <summary>Opens the file, creates or migrates it first where that is due.</summary>
    /// <exception cref="StoreException">It is of a newer program, no database, or its disk is full or read-only.</exception>
    public static SqliteDatabase Open(string path, SchemaMigrations migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            migrations.Apply(full);
            return new SqliteDatabase(full, SqliteFactory.Instance.CreateDataSource(ConnectionString(full, SqliteOpenMode.ReadWriteCreate)));
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, full);
        }
    }

    /// <summary>Writes a consistent copy while others read and write, by SQLite's online backup.</summary>
    /// <exception cref="StoreException">The file exists, or cannot be written.</exception>
    public void BackUp(string copyPath)
    {
        var target = System.IO.Path.GetFullPath(copyPath);
        if (File.Exists(target))
        {
            throw new StoreException($"{target} exists already. Name a new file: a backup never replaces another.");
        }

        try
        {
            DatabaseCopy.Write(Path, target, replaces: false);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, target);
        }
    }

    /// <summary>Writes the file anew, without what was deleted: until then its pages and its log still hold the bytes.</summary>
    /// <exception cref="DbException">Others keep the file busy, or the disk is full. Nothing is lost; it can be called again.</exception>
    public void Compact()
    {
        using var connection = Source.OpenConnection();
        foreach (var sql in new[] { "vacuum", "pragma wal_checkpoint(truncate)" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Ends the pooled connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        Source.Dispose();
        using var connection = new SqliteConnection(ConnectionString(Path, SqliteOpenMode.ReadWriteCreate));
        SqliteConnection.ClearPool(connection);
    }

    internal static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        // Another process may hold the write lock for the length of one batch; thirty seconds of it is a broken disk.
        DefaultTimeout = 30,
        Pooling = mode == SqliteOpenMode.ReadWriteCreate,
    }.ToString();
}
