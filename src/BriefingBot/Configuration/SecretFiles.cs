namespace BriefingBot.Configuration;

/// <summary>
/// The folder of <c>Secrets:Directory</c>: a file for each secret, named as an environment variable would be
/// (<c>Slack__SigningSecret</c>), as Docker, Kubernetes and systemd lay them out.
/// </summary>
internal static class SecretFiles
{
    /// <summary>Null where none is set.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static string? DirectoryOf(IConfiguration configuration, string contentRoot)
    {
        if (configuration["Secrets:Directory"] is not { Length: > 0 } set)
        {
            return null;
        }

        var directory = Path.GetFullPath(set, contentRoot);
        try
        {
            foreach (var file in Directory.EnumerateFiles(directory))
            {
                File.OpenRead(file).Dispose();
            }

            return directory;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"Secrets:Directory, {directory}, cannot be read: {failure.Message}", failure);
        }
    }
}
