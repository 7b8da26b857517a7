using System.Security.Cryptography;

namespace BriefingBot.Storage;

/// <summary>A secret key of this data directory: random bytes in a file that only its owner may read.</summary>
internal static class KeyFile
{
    public const int Length = 32;

    /// <summary>Reads the key; makes it when there is none. Whoever makes it at the same time gets the same one.</summary>
    /// <param name="lostWithIt">What a new key in its place would mean: "requests not answered yet are then lost".</param>
    /// <exception cref="StoreException">The file cannot be read or made, or is no key.</exception>
    public static byte[] ReadOrCreate(string path, string lostWithIt)
    {
        try
        {
            if (!File.Exists(path))
            {
                Create(path);
            }

            var key = File.ReadAllBytes(path);
            return key.Length == Length
                ? key
                : throw new StoreException(
                    $"{path} is no key of {Length} bytes. Put it back from a backup, or delete it: {lostWithIt}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, path);
        }
    }

    /// <summary>The file gets its name when it is whole, and never replaces another: the one who comes second uses the first one's.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var file = new FileStream(partial, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(partial);
        }
    }
}
