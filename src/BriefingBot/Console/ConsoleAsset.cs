using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BriefingBot.LocalConsole;

/// <summary>A file that the pages need, carried inside the program.</summary>
internal sealed class ConsoleAsset
{
    private readonly byte[] content;
    private readonly string contentType;
    private readonly EntityTagHeaderValue tag;

    public ConsoleAsset(string name, string contentType)
    {
        using var stream = typeof(ConsoleAsset).Assembly.GetManifestResourceStream($"BriefingBot.Console.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} was not built into the program.");
        content = new byte[stream.Length];
        stream.ReadExactly(content);
        this.contentType = contentType;
        tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
    }

    /// <summary>Browsers ask each time whether it has changed: the next version of the program must not wear the old clothes.</summary>
    public IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(content, contentType, entityTag: tag);
    }
}
