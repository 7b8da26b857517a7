using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage;

/// <summary>The store cannot be used. The message is written for the administrator: what happened, to which file, what to do.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    internal static StoreException Newer(string path, int stored, int known) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{path} has schema version {stored}; this program knows versions up to {known}. Nothing was changed. Run the newer program, or name another --data directory."));

    internal static StoreException Foreign(string path) => new(
        $"{path} is a database of another program. Nothing was changed. Move it away, or name another --data directory.");

    /// <summary>The administrator's sentence for a failure of the disk or the database.</summary>
    /// <remarks>Codes: https://sqlite.org/rescode.html.</remarks>
    public static StoreException Of(Exception failure, string path)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(Sentence(failure, path), failure);
    }

    private static string Sentence(Exception failure, string path) => failure switch
    {
        SqliteException { SqliteErrorCode: 13 } => $"The disk that holds {path} is full. What was reported as stored is safe. Free some space and run it again.",
        SqliteException { SqliteErrorCode: 8 } => $"{path} cannot be written: it or its folder is read-only. Make it writable, or name another --data directory.",
        SqliteException { SqliteErrorCode: 14 } or UnauthorizedAccessException => $"{path} cannot be opened or created. Check that its folder exists and may be written, or name another --data directory.",
        SqliteException { SqliteErrorCode: 11 or 26 } => $"{path} is damaged or is no database. Put a backup in its place, or name another --data directory.",
        SqliteException { SqliteErrorCode: 5 or 6 } => $"{path} is locked by another program. Wait until it has ended, then run it again.",
        SqliteException { SqliteErrorCode: 10 } or IOException => $"{path} could not be read or written: {failure.Message} Check the disk and its free space; what was reported as stored is safe.",
        _ => $"{path}: {failure.Message}",
    };
}
