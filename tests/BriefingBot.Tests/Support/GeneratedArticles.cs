using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Tests.Support;

/// <summary>Import lines of any number, written by a rule: the same number is the same article, and names a CVE id of its own.</summary>
internal static class GeneratedArticles
{
    private static readonly string[] Words =
        ["router", "hospital", "patch", "worm", "ransom", "bank", "server", "update", "flaw", "exploit", "network", "vendor", "agency", "payload", "leak", "backup"];

    /// <summary>Writes articles 1 to <paramref name="count"/>, a line each.</summary>
    public static async Task WriteAsync(string path, int count, CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(path);
        for (var number = 1; number <= count; number++)
        {
            await file.WriteLineAsync(Line(number).AsMemory(), cancellationToken);
        }
    }

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"g-{number:D6}");

    public static string Cve(int number) => string.Create(CultureInfo.InvariantCulture, $"CVE-2031-{number:D6}");

    public static string Text(int number)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, 120).Select(_ => Words[random.Next(Words.Length)]);
        return $"Article {Id(number)} is about {Cve(number)}. {string.Join(' ', words)}.";
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = Id(number),
        title = $"The flaw {Cve(number)}",
        url = $"https://generated.example/{Id(number)}",
        published = "2031-02-03",
        text = Text(number),
    });
}
