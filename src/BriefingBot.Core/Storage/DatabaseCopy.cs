using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>A consistent copy of a database file while others read and write it, by SQLite's online backup.</summary>
internal static class DatabaseCopy
{
    /// <summary>A writer that moves its log into the file locks both for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Half a copy must not look like a copy: it gets its name when it is whole.</summary>
    /// <param name="replaces">Whether it may take the place of another file; else there must be none.</param>
    public static void Write(string from, string to, bool replaces)
    {
        // A name of its own: two that copy to one place do not write into each other's file.
        var partial = $"{to}.{Guid.NewGuid():N}.partial";
        try
        {
            Copy(from, partial);
            if (!replaces)
            {
                // Making a new file is one step everywhere; moving without replacing is two where the disk has no hard links.
                new FileStream(to, FileMode.CreateNew).Dispose();
            }

            File.Move(partial, to, overwrite: true);
        }
        catch
        {
            DeleteIfThere(partial);
            DeleteIfThere(partial + "-journal");
            throw;
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(SqliteDatabase.ConnectionString(from, SqliteOpenMode.ReadOnly));
        using var target = new SqliteConnection(SqliteDatabase.ConnectionString(to, SqliteOpenMode.ReadWriteCreate) + ";Pooling=False");
        source.Open();
        target.Open();

        Retry.Within(Patience, failure => failure is SqliteException { SqliteErrorCode: 5 or 6 }, () =>
        {
            source.BackupDatabase(target);
            return target;
        });
    }

    /// <summary>File.Delete is content with a file that is not there, but not with a folder that is not.</summary>
    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
