using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Briefings.Records;

/// <summary>
/// The names under which records hold people. A pseudonym is an HMAC with a key of this data directory: without the key it leads to
/// nobody, and without the key nobody's records can be found again.
/// </summary>
internal sealed class AskerNames(AskerIds ids, byte[] key)
{
    private const int KeyLength = 32;

    private const int NameBytes = 16;

    /// <summary>Reads the key, or makes it where there is none.</summary>
    public static AskerNames Open(string dataDirectory, AskerIds ids)
    {
        var path = Path.Combine(dataDirectory, "asker.key");
        if (!File.Exists(path))
        {
            // Under its own name only when it is whole, and only once: two processes may start together.
            var made = $"{path}.{Environment.ProcessId}.partial";
            Write(made, RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyLength ? new(ids, key) : throw new Storage.StoreException(
            $"{path} is not the key that was written there. Put it back from a backup; with the file deleted a new key is made, and earlier answers belong to nobody.");
    }

    /// <summary>Empty where nobody is kept, or nobody in particular asked.</summary>
    public string Of(string? user) => ids switch
    {
        _ when string.IsNullOrEmpty(user) => "",
        AskerIds.None => "",
        AskerIds.Plain => user,
        _ => "p-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(user)).AsSpan(0, NameBytes)),
    };

    private static void Write(string path, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
    }
}
