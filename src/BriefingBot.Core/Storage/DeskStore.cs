namespace BriefingBot.Storage;

/// <summary>
/// <c>desk.db</c>: everything of a data directory that is not articles. Apart from them, so that ingest never delays an
/// acknowledgement. A process opens it once.
/// </summary>
public static class DeskStore
{
    /// <exception cref="StoreException">See <see cref="SqliteDatabase.Open"/>.</exception>
    public static SqliteDatabase Open(string dataDirectory) => SqliteDatabase.Open(PathOf(dataDirectory), SchemaMigrations.Desk);

    /// <summary>The file; it may not be there yet.</summary>
    public static string PathOf(string dataDirectory) => Path.Combine(Path.GetFullPath(dataDirectory), "desk.db");
}
