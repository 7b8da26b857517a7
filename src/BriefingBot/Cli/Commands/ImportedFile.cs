namespace BriefingBot.Cli.Commands;

/// <summary>Opens a file that was named on the command line.</summary>
internal static class ImportedFile
{
    /// <exception cref="FailedException">It is not there, or cannot be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FailedException($"There is no file {Path.GetFullPath(path)}.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FailedException(
                Directory.Exists(path) ? $"{Path.GetFullPath(path)} is a folder; name a file in it." : $"{Path.GetFullPath(path)} cannot be read: {failure.Message}",
                failure);
        }
    }
}
