using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Replies.Files;

/// <summary>An id made of a name, the same wherever it is made: a UUID of version 5, RFC 9562 section 5.5.</summary>
internal static class NamedGuid
{
    private const int Length = 16;

    public static Guid Of(Guid space, string name)
    {
        // SHA-1 is what the version is defined by; nothing rests on its strength.
#pragma warning disable CA5350
        Span<byte> hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..Length], bigEndian: true);
    }
}
