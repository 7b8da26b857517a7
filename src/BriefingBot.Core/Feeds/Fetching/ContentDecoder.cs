using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BriefingBot.Feeds.Fetching;

/// <summary>The content encodings that are asked for. Servers lie about them, so the bytes have a say.</summary>
internal static class ContentDecoder
{
    /// <summary>The <c>Accept-Encoding</c> header.</summary>
    public const string Accepted = "gzip, deflate, br";

    private static ReadOnlySpan<byte> GzipStart => [0x1f, 0x8b, 0x08];

    /// <returns>The decoding stream; null where the bytes are plain, also where a header calls them gzip.</returns>
    /// <exception cref="UnreadableBodyException">An encoding that was not asked for, or one upon another.</exception>
    public static Stream? Open(ReadOnlyMemory<byte> sent, string? encodings)
    {
        var named = (encodings ?? "").ToLowerInvariant()
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(encoding => encoding != "identity")
            .ToList();
        return named switch
        {
            [] => null,
            ["gzip" or "x-gzip"] => sent.Span.StartsWith(GzipStart) ? new GZipStream(StreamOf(sent), CompressionMode.Decompress) : null,
            ["deflate"] => IsZlib(sent.Span)
                ? new ZLibStream(StreamOf(sent), CompressionMode.Decompress)
                : new DeflateStream(StreamOf(sent), CompressionMode.Decompress),
            ["br"] => new BrotliStream(StreamOf(sent), CompressionMode.Decompress),
            [_] => throw new UnreadableBodyException($"is encoded as \"{named[0]}\", which was not asked for"),
            _ => throw new UnreadableBodyException($"is encoded {named.Count} times over ({string.Join(", ", named)}); one layer is read"),
        };
    }

    /// <summary>
    /// A gzip stream that breaks off ends without a word from the library. Its last bytes give the length (RFC 1952); files of
    /// several members, which start again somewhere, give only the last one's and are let be.
    /// </summary>
    /// <exception cref="UnreadableBodyException">It breaks off.</exception>
    public static void CheckEnd(Stream decoded, ReadOnlyMemory<byte> sent, ReadOnlyMemory<byte> body)
    {
        if (decoded is GZipStream
            && BinaryPrimitives.ReadUInt32LittleEndian(sent.Span[^4..]) != (uint)body.Length
            && sent.Span[1..].IndexOf(GzipStart) < 0)
        {
            throw new UnreadableBodyException("breaks off in the middle");
        }
    }

    /// <summary>"deflate" means zlib by its standard; some servers send it bare. RFC 1950 has a check in the first two bytes.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> sent) =>
        sent.Length >= 2 && (sent[0] & 0x0f) == 8 && BinaryPrimitives.ReadUInt16BigEndian(sent) % 31 == 0;

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray());
}
