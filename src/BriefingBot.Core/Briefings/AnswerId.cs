using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Briefings;

/// <summary>
/// The short ids of answers, <c>b-7K3F</c>: the first letters of an answer's fingerprint in Crockford's base 32, which has no I, L, O
/// and U. Who types one of those meant 1, 1, 0 and V. https://www.crockford.com/base32.html
/// </summary>
public static class AnswerId
{
    /// <summary>A million ids; where two answers share one, the later gets a letter more.</summary>
    public const int ShortestLength = 4;

    private const string Mark = "b-";

    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first letters of a fingerprint as an id.</summary>
    public static string Of(string fingerprint, int length = ShortestLength)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        return Mark + fingerprint[..length];
    }

    /// <summary>Reads the letters of an id, with or without its <c>b-</c>, in any case, confused letters put right.</summary>
    public static bool TryRead(string typed, [NotNullWhen(true)] out string? id)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var letters = (typed.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? typed[Mark.Length..] : typed)
            .ToUpperInvariant().Replace('I', '1').Replace('L', '1').Replace('O', '0').Replace('U', 'V');
        id = letters.Length is >= ShortestLength and <= SHA256.HashSizeInBytes && letters.All(Letters.Contains) ? Mark + letters : null;
        return id is not null;
    }

    /// <summary>Thirty-two letters, the same for the same parts anywhere.</summary>
    internal static string Fingerprint(IEnumerable<string> parts) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))).Select(b => Letters[b & 31]));
}
