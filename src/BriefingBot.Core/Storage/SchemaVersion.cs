using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>Which schema a file has: the number of the last migration that ran on it; 0 when none did.</summary>
public static class SchemaVersion
{
    /// <summary>A new store is written in a fraction of this.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    /// <summary>A file's version; 0 when there is none yet. The file is only read, and no other appears beside it.</summary>
    /// <exception cref="StoreException">It is a database of another program.</exception>
    public static int Of(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return 0;
        }

        // Half of what another process writes in this moment looks like a damaged or a foreign file: only what stays so is one.
        return Retry.Within(Settled, failure => failure is SqliteException or StoreException, () => Read(NameToRead(path)));
    }

    /// <inheritdoc cref="Of"/>
    internal static int In(SqliteConnection connection)
    {
        if (Scalar(connection, "select count(*) from sqlite_master where name = 'SchemaVersions'") is 0L)
        {
            return Scalar(connection, "select count(*) from sqlite_master") is 0L ? 0 : throw StoreException.Foreign(connection.DataSource);
        }

        return Scalar(connection, "select max(ScriptName) from SchemaVersions") is string newest ? OfScript(newest) : 0;
    }

    /// <summary>The number that a script's name begins with: 1 of <c>0001_articles.sql</c>.</summary>
    internal static int OfScript(string name) => int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Read(string name)
    {
        using var connection = new SqliteConnection(SqliteDatabase.ConnectionString(name, SqliteOpenMode.ReadOnly));
        connection.Open();
        return In(connection);
    }

    /// <summary>
    /// Even a reader leaves an empty log beside a file that has none, unless it is told that the file does not change. While there is
    /// no log nobody writes, and one who begins to does not change the version without the lock.
    /// </summary>
    /// <remarks>https://sqlite.org/uri.html#uriimmutable</remarks>
    private static string NameToRead(string path) => File.Exists(path + "-wal") ? path : new Uri(path).AbsoluteUri + "?immutable=1";

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
