using System.Data.Common;
using System.Globalization;
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

    /// <summary>Connections to it. Foreign keys are on in each.</summary>
    public DbDataSource Source { get; }

    /// <summary>Opens the file, creates or migrates it first where that is due.</summary>
    /// <exception cref="StoreException">It is of a newer program, no database, or its disk is full or read-only.</exception>
    public static SqliteDatabase Open(string path, SchemaMigrations migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            var connectionString = ConnectionString(path, SqliteOpenMode.ReadWriteCreate);
            var version = SchemaMigrations.VersionOf(path);
            if (version > migrations.Newest)
            {
                throw StoreException.Newer(path, version, migrations.Newest);
            }

            if (version < migrations.Newest)
            {
                if (version > 0)
                {
                    CopyBeforeMigration(path, version);
                }

                migrations.Apply(connectionString);
            }

            return new SqliteDatabase(path, SqliteFactory.Instance.CreateDataSource(connectionString));
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, path);
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

        // Half a copy must not look like a backup: it gets its name when it is whole.
        var partial = target + ".partial";
        try
        {
            DeleteIfThere(partial);
            Copy(Path, partial);
            File.Move(partial, target);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            DeleteIfThere(partial);
            throw StoreException.Of(failure, target);
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
        // Another process may hold the write lock for the length of one batch; thirty of them is a broken disk.
        DefaultTimeout = 30,
        Pooling = mode == SqliteOpenMode.ReadWriteCreate,
    }.ToString();

    /// <summary>File.Delete is content with a file that is not there, but not with a folder that is not.</summary>
    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static void CopyBeforeMigration(string path, int version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}.bak");
        File.Delete(copy);
        Copy(path, copy);
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(ConnectionString(from, SqliteOpenMode.ReadOnly));
        using var target = new SqliteConnection(ConnectionString(to, SqliteOpenMode.ReadWriteCreate) + ";Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
