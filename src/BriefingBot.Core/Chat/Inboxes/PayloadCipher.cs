using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BriefingBot.Chat.Inboxes;

/// <summary>
/// Encrypts a request for its row: AES-256-GCM, bound to the row's id, so that a payload read under another id is refused. Layout:
/// format (1 byte), nonce (12), tag (16), text.
/// </summary>
internal sealed class PayloadCipher(byte[] key)
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    public byte[] Encrypt(ChatRequest request)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(request);
        var payload = new byte[HeadLength + text.Length];
        payload[0] = Format;
        var (nonce, tag, secret) = PartsOf(payload);
        RandomNumberGenerator.Fill(nonce);
        using var aes = NewAes();
        aes.Encrypt(nonce, text, secret, tag, BoundTo(request.Id));
        return payload;
    }

    /// <summary>Null when it was encrypted with another key, for another id, or not by this program.</summary>
    public ChatRequest? TryDecrypt(byte[] payload, RequestId id)
    {
        if (payload.Length < HeadLength || payload[0] != Format)
        {
            return null;
        }

        var (nonce, tag, secret) = PartsOf(payload);
        var text = new byte[secret.Length];
        using var aes = NewAes();
        try
        {
            aes.Decrypt(nonce, secret, tag, text, BoundTo(id));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return JsonSerializer.Deserialize<ChatRequest>(text);
    }

    /// <summary>One for each call: two threads that share one spoil each other's payloads.</summary>
    private AesGcm NewAes() => new(key, TagLength);

    private static Parts PartsOf(Span<byte> payload) => new()
    {
        Nonce = payload.Slice(1, NonceLength),
        Tag = payload.Slice(1 + NonceLength, TagLength),
        Secret = payload[HeadLength..],
    };

    private static byte[] BoundTo(RequestId id) => Encoding.UTF8.GetBytes($"{id.Platform}\n{id.Key}");

    private readonly ref struct Parts
    {
        public required Span<byte> Nonce { get; init; }

        public required Span<byte> Tag { get; init; }

        public required Span<byte> Secret { get; init; }

        public void Deconstruct(out Span<byte> nonce, out Span<byte> tag, out Span<byte> secret)
        {
            nonce = Nonce;
            tag = Tag;
            secret = Secret;
        }
    }
}
