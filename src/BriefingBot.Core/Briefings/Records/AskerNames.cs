using System.Security.Cryptography;
using System.Text;
using BriefingBot.Storage;

namespace BriefingBot.Briefings.Records;

/// <summary>
/// The names under which records hold people. A pseudonym is an HMAC with a key of this data directory: without the key it leads to
/// nobody, and without the key nobody's records can be found again.
/// </summary>
internal sealed class AskerNames(AskerIds ids, byte[] key)
{
    private const int NameBytes = 16;

    /// <summary>Reads the key, or makes it where there is none.</summary>
    public static AskerNames Open(string dataDirectory, AskerIds ids) =>
        new(ids, KeyFile.ReadOrCreate(Path.Combine(dataDirectory, "asker.key"), "earlier answers then belong to nobody"));

    /// <summary>Empty where nobody is kept, or nobody in particular asked.</summary>
    public string Of(string? user) => ids switch
    {
        _ when string.IsNullOrEmpty(user) => "",
        AskerIds.None => "",
        AskerIds.Plain => user,
        _ => PseudonymOf(user),
    };

    /// <summary>A person's pseudonym, whatever the setting is now.</summary>
    public string PseudonymOf(string user) =>
        "p-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(user)).AsSpan(0, NameBytes));

    /// <summary>Every name that records may hold a person under: the setting may have been another one.</summary>
    public IReadOnlyList<string> AllOf(string user) => [user, PseudonymOf(user)];
}
