using BriefingBot.Replies;

namespace BriefingBot.Cli.Output;

/// <summary>Writes one of the files that come with a reply, the one whose name ends as the path does.</summary>
internal static class SavedFile
{
    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">No file ends so.</exception>
    /// <exception cref="FailedException">It is there already, or cannot be written.</exception>
    public static string Write(IReadOnlyList<ReplyFile> files, string path)
    {
        if (files.Count == 0)
        {
            throw new FailedException("There is nothing to save.");
        }

        var extension = Path.GetExtension(path);
        var file = files.FirstOrDefault(file => Path.GetExtension(file.Name).Equals(extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"\"{path}\" must end in {string.Join(", ", files.Select(each => Path.GetExtension(each.Name)))}.");
        var full = Path.GetFullPath(path);
        try
        {
            using var stream = new FileStream(full, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(file.Text);
            return full;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FailedException($"{full} cannot be written: {failure.Message}");
        }
    }
}
