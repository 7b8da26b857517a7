using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Fetching;

public sealed class BodyTests
{
    private const string Feed = "<rss><channel><title>A feed</title></channel></rss>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("deflate, bare")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task Each_encoding_that_is_asked_for_is_decoded(string encoding) =>
        Assert.Equal(Feed, await TextOf(Encode(Encoding.UTF8.GetBytes(Feed), encoding), encoding.Split(',')[0]));

    [Fact]
    public async Task A_plain_body_that_is_called_gzip_is_taken_as_it_is() => Assert.Equal(Feed, await TextOf(Encoding.UTF8.GetBytes(Feed), "gzip"));

    [Fact]
    public async Task A_gzip_body_that_breaks_off_is_a_failure()
    {
        var whole = Encode(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000))), "gzip");
        Assert.Contains("breaks off", Assert.IsType<FetchResult.Failed>(await FetchAsync(whole[..(whole.Length / 2)], "gzip")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_body_of_several_members_is_read_whole()
    {
        byte[] two = [.. Encode("<rss>"u8.ToArray(), "gzip"), .. Encode("</rss>"u8.ToArray(), "gzip")];
        Assert.Equal("<rss></rss>", await TextOf(two, "gzip"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData(null)]
    public async Task A_body_is_read_up_to_the_cap_only(string? encoding)
    {
        var allowed = await FetchAsync(Encode(new byte[FetchLimits.Body], encoding), encoding);
        Assert.Equal(FetchLimits.Body, Assert.IsType<FetchResult.Fetched>(allowed).Bytes.Length);
        var tooLarge = await FetchAsync(Encode(new byte[FetchLimits.Body + 1], encoding), encoding);
        Assert.Contains("larger than 15 MiB", Assert.IsType<FetchResult.Failed>(tooLarge).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Other_encodings_are_failures(string encoding) =>
        Assert.Contains(" is encoded ", Assert.IsType<FetchResult.Failed>(await FetchAsync([1, 2, 3], encoding)).Reason, StringComparison.Ordinal);

    /// <summary>Those whose case lies in a header or a status; the rest is the parser's.</summary>
    [Fact]
    public async Task Hostile_bodies_come_out_as_their_manifest_says()
    {
        SharedData.Require();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf("hostile-feeds", "manifest.json"), TestContext.Current.CancellationToken));
        var outcomes = new Dictionary<string, string>();
        foreach (var row in manifest.RootElement.EnumerateArray().Where(row => row.GetProperty("headers").EnumerateObject().Any()))
        {
            var file = row.GetProperty("file").GetString()!;
            var headers = row.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
            var result = await FetchAsync(await File.ReadAllBytesAsync(SharedData.PathOf("hostile-feeds", file), TestContext.Current.CancellationToken), headers);
            outcomes[file] = result switch
            {
                FetchResult.Fetched fetched => $"fetched as {fetched.ContentType ?? "nothing"}",
                FetchResult.Failed failed => $"{failed.StatusCode}: {failed.Reason}",
                _ => result.ToString(),
            };
        }

        Assert.Equal("fetched as nothing", outcomes["xml-10k-items.xml.gz"]);
        Assert.Equal("200: The answer of 127.0.0.1 is larger than 15 MiB and was not read on.", outcomes["gzip-bomb-1g.gz"]);
        Assert.Equal("200: The answer of 127.0.0.1 is larger than 15 MiB and was not read on.", outcomes["deflate-bomb-256m.zz"]);
        Assert.Equal("200: The answer of 127.0.0.1 is encoded 2 times over (gzip, gzip); one layer is read.", outcomes["gzip-double.gz"]);
        Assert.Equal("200: The answer of 127.0.0.1 breaks off in the middle.", outcomes["gzip-truncated.gz"]);
        Assert.Equal("fetched as nothing", outcomes["gzip-lying.xml"]);
        Assert.Equal("fetched as text/xml; charset=iso-8859-1", outcomes["header-charset-wins.xml"]);
        Assert.Equal("fetched as text/html", outcomes["captive-portal.html"]);
        Assert.StartsWith("403: ", outcomes["cf-challenge.html"], StringComparison.Ordinal);
        Assert.Equal(9, outcomes.Count);
    }

    private static async Task<string> TextOf(byte[] body, string encoding) =>
        Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(await FetchAsync(body, encoding)).Bytes.Span);

    private static Task<FetchResult> FetchAsync(byte[] body, string? encoding) =>
        FetchAsync(body, encoding is null ? [] : new Dictionary<string, string> { ["Content-Encoding"] = encoding });

    private static async Task<FetchResult> FetchAsync(byte[] body, Dictionary<string, string> headers)
    {
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            foreach (var (name, value) in headers.Where(header => header.Key != "_status"))
            {
                context.Response.Headers[name] = value;
            }

            context.Response.StatusCode = headers.TryGetValue("_status", out var status) ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 200;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        using var fetcher = Fetchers.Allowing(server.HostAndPort);
        return await fetcher.FetchAsync(server.Address);
    }

    private static byte[] Encode(byte[] plain, string? encoding)
    {
        var encoded = new MemoryStream();
        using (Stream encoder = encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
            "deflate, bare" => new DeflateStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(encoded, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BufferedStream(encoded),
        })
        {
            encoder.Write(plain);
            encoder.Flush();
            return encoding is null or "identity" ? encoded.ToArray() : Finished(encoder, encoded);
        }
    }

    private static byte[] Finished(Stream encoder, MemoryStream encoded)
    {
        encoder.Dispose();
        return encoded.ToArray();
    }
}
