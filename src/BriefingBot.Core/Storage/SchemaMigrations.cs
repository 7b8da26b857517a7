using System.Globalization;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>
/// The forward migrations of one store: the embedded scripts <c>Storage/Migrations/&lt;store&gt;/NNNN_what.sql</c>, run by DbUp, each
/// once and in a transaction of its own. A store's schema version is the number of the last script that ran on it.
/// </summary>
public sealed class SchemaMigrations
{
    private readonly IReadOnlyList<SqlScript> scripts;

    internal SchemaMigrations(IEnumerable<SqlScript> scripts)
    {
        this.scripts = [.. scripts.OrderBy(script => script.Name, StringComparer.Ordinal)];
        Newest = this.scripts.Select(script => VersionOfScript(script.Name)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The articles' store, <c>corpus.db</c>.</summary>
    public static SchemaMigrations Corpus { get; } = Embedded("Corpus");

    /// <summary>Everything that is not articles, <c>desk.db</c>: apart, so that ingest never delays an acknowledgement.</summary>
    public static SchemaMigrations Desk { get; } = Embedded("Desk");

    /// <summary>The version that this program brings a store to.</summary>
    public int Newest { get; }

    /// <summary>A store's version; 0 when there is none yet. The store is only read.</summary>
    public static int VersionOf(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return 0;
        }

        using var connection = new SqliteConnection(SqliteDatabase.ConnectionString(path, SqliteOpenMode.ReadOnly));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from sqlite_master where name = 'SchemaVersions'";
        if (Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 0)
        {
            return 0;
        }

        command.CommandText = "select max(ScriptName) from SchemaVersions";
        return command.ExecuteScalar() is string newest ? VersionOfScript(newest) : 0;
    }

    internal void Apply(string connectionString)
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            // The journal mode is a property of the file and stays.
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode = wal";
            command.ExecuteNonQuery();
        }

        var result = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScripts(scripts)
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw result.Error;
        }
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

    private static int VersionOfScript(string name) => int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
