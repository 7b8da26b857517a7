using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>Opens desk.db without articles and index, for commands about people.</summary>
internal static class OpenedRecords
{
    /// <exception cref="FailedException">There is none: most likely another data directory is meant.</exception>
    public static SqliteDatabase Open(CommandScope scope)
    {
        var directory = scope.Settings.DataDirectory;
        return File.Exists(DeskStore.PathOf(directory))
            ? DeskStore.Open(directory)
            : throw new FailedException($"There is no desk.db in {directory}, so nothing is kept of anybody there. Name the data directory with --data.");
    }

    /// <summary>Who does it, for the audit trail.</summary>
    public static string Administrator => "cli:" + Environment.UserName;
}
