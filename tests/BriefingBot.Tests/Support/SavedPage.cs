using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefingBot.Tests.Support;

/// <summary>A page of Readability's own test set, with the article and the metadata that it expects.</summary>
/// <param name="Expected">The article as HTML.</param>
internal sealed partial record SavedPage(string Name, byte[] Html, string Expected, string? Title, string? Byline, DateTimeOffset? PublishedAt)
{
    /// <summary>The address that the set gives all of them.</summary>
    public static Uri Address { get; } = new("http://fakehost/test/page.html");

    public static IReadOnlyList<SavedPage> ReadAll()
    {
        using var file = File.OpenRead(SharedData.PathOf("readability-pages.tar.gz"));
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        var files = new Dictionary<string, byte[]>();
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var copy = new MemoryStream();
                data.CopyTo(copy);
                files[entry.Name] = copy.ToArray();
            }
        }

        return
        [
            .. files.Keys.Where(name => name.EndsWith("/source.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => Read(files, name[..^"/source.html".Length])),
        ];
    }

    /// <summary>Blanks joined, so that two ways to lay out the same words are equal.</summary>
    public static string Words(string? text) => Blanks().Replace(text ?? "", " ").Trim();

    private static SavedPage Read(Dictionary<string, byte[]> files, string folder)
    {
        using var metadata = JsonDocument.Parse(files[folder + "/expected-metadata.json"]);
        return new(
            folder.Split('/')[^1],
            files[folder + "/source.html"],
            System.Text.Encoding.UTF8.GetString(files[folder + "/expected.html"]),
            Text("title"),
            Text("byline"),
            Text("publishedTime") is { } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null);

        string? Text(string name) =>
            metadata.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
