using System.Security.Cryptography;

namespace BriefingBot.Storage;

/// <summary>A secret key of this data directory: random bytes in a file that only its owner may read.</summary>
internal static class KeyFile
{
    public const int Length = 32;

    /// <summary>Whoever makes the key holds its file for the length of one write.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Reads the key; makes it when there is none. Whoever makes it at the same time gets the same one.</summary>
    /// <param name="lostWithIt">What a new key in its place would mean: "requests not answered yet are then lost".</param>
    /// <exception cref="StoreException">The file cannot be read or made, or is no key.</exception>
    public static byte[] ReadOrCreate(string path, string lostWithIt)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = OpenAlone(path);
            if (file.Length == 0)
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
                file.Position = 0;
            }

            var key = new byte[Length];
            return file.Length == Length && file.ReadAtLeast(key, Length, throwOnEndOfStream: false) == Length
                ? key
                : throw new StoreException($"{path} is no key of {Length} bytes. Put it back from a backup, or delete it: {lostWithIt}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(failure, path);
        }
    }

    /// <summary>For oneself alone, among processes too: one finds the file empty and writes it, the others find it whole.</summary>
    private static FileStream OpenAlone(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return Retry.Within(Patience, failure => failure is IOException && File.Exists(path), () => new FileStream(path, options));
    }
}
