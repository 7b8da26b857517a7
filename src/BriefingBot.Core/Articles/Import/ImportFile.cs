using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefingBot.Articles.Import;

/// <summary>
/// Reads articles from JSON Lines: one object a line with <c>id?</c>, <c>title</c> (may be empty), <c>url</c>, <c>published?</c>
/// (a date or a time, ISO 8601), <c>text</c> and <c>source?</c> (a name; default: the address's registrable host).
/// </summary>
public static partial class ImportFile
{
    /// <summary>Reads line by line, whatever the file's size; a bad line is a line with a problem.</summary>
    /// <param name="sample">Whether these are the samples that come with the program.</param>
    public static async IAsyncEnumerable<ImportLine> ReadAsync(
        Stream file, bool sample, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(number, line, sample);
            }
        }
    }

    private static ImportLine Parse(int number, string line, bool sample)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new(number, Draft(json.RootElement, sample), null)
                : new(number, null, "is no JSON object");
        }
        catch (JsonException failure)
        {
            var column = (failure.BytePositionInLine + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
            return new(number, null, $"is no JSON (at byte {column})");
        }
        catch (FormatException failure)
        {
            return new(number, null, failure.Message);
        }
        catch (InvalidOperationException)
        {
            // The parser lets it through; JsonElement.GetString does not.
            return new(number, null, "holds half a character (a \\ud800 to \\udfff alone)");
        }
    }

    private static ArticleDraft Draft(JsonElement article, bool sample)
    {
        var url = CanonicalUrl.Mended(Text(article, "url") ?? throw new FormatException("lacks \"url\""));
        if (!CanonicalUrl.IsWebAddress(url, out var address))
        {
            throw new FormatException($"\"url\" must be an http or https address, not \"{Shortened(url)}\"");
        }

        var text = Text(article, "text") ?? throw new FormatException("lacks \"text\"");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new FormatException("\"text\" is empty");
        }

        var name = Text(article, "source") is { Length: > 0 } given ? given : RegistrableHost.Of(address);
        if (name.Length > ArticleIngester.LongestName)
        {
            throw new FormatException($"\"source\" has more than {ArticleIngester.LongestName} characters");
        }

        if (Source.IdOf(name).Length == 0)
        {
            throw new FormatException($"\"source\" needs a letter or a digit, not \"{Shortened(name)}\"");
        }

        return new()
        {
            Id = Id(Text(article, "id")),
            Title = Text(article, "title") ?? throw new FormatException("lacks \"title\" (it may be empty)"),
            Url = url,
            PublishedAt = Published(Text(article, "published")),
            Text = text,
            Source = new(Source.IdOf(name), name, Sample: sample),
        };
    }

    /// <remarks>It is shown, typed and compared: one that would have to be changed to be kept is no id.</remarks>
    private static string? Id(string? id) =>
        string.IsNullOrEmpty(id) ? null
        : id.Length <= ArticleIngester.LongestName && !id.Any(char.IsControl) && id.Trim().Length == id.Length ? id
        : throw new FormatException($"\"id\" must have at most {ArticleIngester.LongestName} characters, no control characters and no space around");

    private static string? Text(JsonElement article, string key) =>
        !article.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"\"{key}\" must be text");

    private static DateTimeOffset? Published(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : SaysADay().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw new FormatException($"\"published\" must be a date such as 2017-05-12 or 2017-05-12T08:30:00Z, not \"{Shortened(text)}\"");

    /// <summary>The library reads a time alone as today's, and 05/12/2017 as an American does: neither is what the file says.</summary>
    [GeneratedRegex(@"^\s*[0-9]{4}-|[A-Za-z]{3}.*\b[0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex SaysADay();

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
