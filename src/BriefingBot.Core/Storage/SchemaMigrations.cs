using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>
/// The forward migrations of one store: the embedded scripts <c>Storage/Migrations/&lt;store&gt;/NNNN_what.sql</c>, each run once, by
/// DbUp. A store's schema version is the number of the last script that ran on it.
/// </summary>
public sealed class SchemaMigrations
{
    private readonly IReadOnlyList<SqlScript> scripts;

    internal SchemaMigrations(IEnumerable<SqlScript> scripts)
    {
        this.scripts = [.. scripts.OrderBy(script => script.Name, StringComparer.Ordinal)];
        Newest = this.scripts.Select(script => SchemaVersion.OfScript(script.Name)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The articles' store, <c>corpus.db</c>.</summary>
    public static SchemaMigrations Corpus { get; } = Embedded("Corpus");

    /// <summary>Everything that is not articles, <c>desk.db</c>: apart, so that ingest never delays an acknowledgement.</summary>
    public static SchemaMigrations Desk { get; } = Embedded("Desk");

    /// <summary>The version that this program brings a store to.</summary>
    public int Newest { get; }

    /// <summary>
    /// Brings a file to <see cref="Newest"/>: all of it or nothing, once, however many processes open it at the same moment. Of a
    /// store with an older schema a copy is made first, beside it: <c>corpus.db.v1.bak</c>.
    /// </summary>
    /// <exception cref="StoreException">It is of a newer program, or of another one. Nothing was changed.</exception>
    internal void Apply(string path)
    {
        if (RefuseNewer(path, SchemaVersion.Of(path)) == Newest)
        {
            return;
        }

        using var connection = new SqliteConnection(SqliteDatabase.ConnectionString(path, SqliteOpenMode.ReadWriteCreate) + ";Pooling=False");
        connection.Open();

        // The journal mode is a property of the file and stays; it cannot change inside a transaction.
        Execute(connection, "pragma journal_mode = wal");

        // Whoever comes second waits here, and finds the work done. A process that dies leaves nothing of it.
        Execute(connection, "begin immediate");
        var version = RefuseNewer(path, SchemaVersion.In(connection));
        if (version < Newest)
        {
            if (version > 0)
            {
                DatabaseCopy.Write(path, FormattableString.Invariant($"{path}.v{version}.bak"), replaces: true);
            }

            RunScripts(connection);
        }

        Execute(connection, "commit");
    }

    private int RefuseNewer(string path, int version) => version <= Newest ? version : throw StoreException.Newer(path, version, Newest);

    private void RunScripts(SqliteConnection connection)
    {
        using var shared = new SharedConnection(connection);
        var result = DeployChanges.To
            .SqliteDatabase(shared)
            .WithScripts(scripts)
            .WithoutTransaction()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SchemaMigrations Embedded(string store)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"BriefingBot.Storage.Migrations.{store}.";
        return new(
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(prefix, StringComparison.Ordinal)
            select new SqlScript(name[prefix.Length..], Read(assembly, name)));
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
