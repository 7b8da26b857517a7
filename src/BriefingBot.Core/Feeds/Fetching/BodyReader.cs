using System.Buffers;

namespace BriefingBot.Feeds.Fetching;

/// <summary>Reads a body up to the cap, counted here: the HTTP client's own cap does not hold for bodies that are streamed.</summary>
internal static class BodyReader
{
    /// <exception cref="UnreadableBodyException">It is too large, breaks off, or is not what its encoding says; the message tells it.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, int longest, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var sent = await ReadAsync(stream, longest, cancellationToken);
        var decoded = ContentDecoder.Open(sent, response.FindAll("Content-Encoding"));
        if (decoded is null)
        {
            return sent;
        }

        await using (decoded)
        {
            var body = await ReadAsync(decoded, longest, cancellationToken);
            ContentDecoder.CheckEnd(decoded, sent, body);
            return body;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int longest, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        while (await stream.ReadAsync(body.GetMemory(16 * 1024), cancellationToken) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > longest)
            {
                throw new UnreadableBodyException($"is larger than {longest / 1024 / 1024} MiB and was not read on");
            }
        }

        return body.WrittenMemory;
    }
}
