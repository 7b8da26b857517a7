using BriefingBot.Storage;
using Dapper;
using DbUp.Engine;

namespace BriefingBot.Tests.Storage;

/// <summary>A small schema of three versions, and what tests do with files of it.</summary>
internal static class SomeSchema
{
    private static readonly SqlScript[] Scripts =
    [
        new("0001_notes.sql", "create table notes (body text not null);"),
        new("0002_counts.sql", "create table counts (value integer not null); insert into counts (value) values (0);"),
        new("0003_more.sql", "update counts set value = value + 1; insert into notes (body) values ('migrated');"),
    ];

    /// <summary>The schema up to a version, with further scripts.</summary>
    public static SchemaMigrations UpTo(int version, params SqlScript[] more) => new([.. Scripts[..version], .. more]);

    public static void Write(this SqliteDatabase database, string note)
    {
        using var connection = database.Source.OpenConnection();
        connection.Execute("insert into notes (body) values (@note)", new { note });
    }

    public static IReadOnlyList<string> Notes(this SqliteDatabase database) => Query<string>(database, "select body from notes order by rowid");

    public static IReadOnlyList<T> Query<T>(this SqliteDatabase database, string sql)
    {
        using var connection = database.Source.OpenConnection();
        return connection.Query<T>(sql).AsList();
    }
}
