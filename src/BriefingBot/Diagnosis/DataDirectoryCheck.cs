using BriefingBot.Cli.Output;
using BriefingBot.Storage;

namespace BriefingBot.Diagnosis;

/// <summary>Whether the data directory can be written, and has room.</summary>
internal static class DataDirectoryCheck
{
    /// <summary>An index being merged needs its own size once more for a while.</summary>
    private const long LeastSpace = 1L * 1024 * 1024 * 1024;

    public static Finding Writable(string directory)
    {
        var probe = Path.Combine(directory, $".doctor-{Environment.ProcessId}");
        try
        {
            if (!Directory.Exists(directory))
            {
                return new("data", true, $"{directory} is not there yet; it is made when something is stored");
            }

            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("data", true, $"{directory} can be written");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new("data", false, StoreException.Of(failure, directory).Message);
        }
    }

    public static Finding Space(string directory)
    {
        var there = directory;
        while (!Directory.Exists(there))
        {
            there = Path.GetDirectoryName(there)!;
        }

        try
        {
            var free = new DriveInfo(there).AvailableFreeSpace;
            return free >= LeastSpace
                ? new("disk", true, $"{ByteSize.Of(free)} free")
                : new("disk", false, $"only {ByteSize.Of(free)} free where {directory} is. Keep {ByteSize.Of(LeastSpace)} free: the index needs room when it is merged.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new("disk", false, $"its free space cannot be read: {failure.Message}");
        }
    }
}
