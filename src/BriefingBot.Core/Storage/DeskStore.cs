namespace BriefingBot.Storage;

/// <summary>The file of a data directory that keeps everything that is not articles.</summary>
public static class DeskStore
{
    public static string PathOf(string directory) => Path.Combine(directory, "desk.db");

    /// <inheritdoc cref="SqliteDatabase.Open"/>
    public static SqliteDatabase Open(string directory) => SqliteDatabase.Open(PathOf(directory), SchemaMigrations.Desk);
}
