using System.Globalization;
using System.Text.Json;
using BriefingBot.Briefings.Checks;

namespace BriefingBot.Cli.Commands;

/// <summary>
/// The file of <c>check</c>: <c>{sources: [{n, title, text, publishedAt}], sentences: [{text, citations}]}</c>. What is wrong with its
/// shape is said with the place.
/// </summary>
internal sealed record SentencesToCheck(IReadOnlyList<CitableText> Sources, IReadOnlyList<(string Text, IReadOnlyList<int> Citations)> Sentences)
{
    private const long LargestFile = 64 * 1024 * 1024;
    private const int MostSources = 10_000, MostSentences = 100_000, LongestText = 1_000_000, MostCitations = 100;

    /// <exception cref="FailedException">The file is not what it should be; the message names the place.</exception>
    public static async Task<SentencesToCheck> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = ImportedFile.Open(path);
        if (file.CanSeek && file.Length > LargestFile)
        {
            throw new FailedException($"{path} is larger than {LargestFile / (1024 * 1024)} MB; check it in parts.");
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
            return Read(json.RootElement);
        }
        catch (JsonException failure)
        {
            throw new FailedException($"{path} is no JSON: {failure.Message}", failure);
        }
        catch (WrongShapeException failure)
        {
            throw new FailedException($"{path}, {failure.Message}", failure);
        }
    }

    private static SentencesToCheck Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new WrongShapeException("top", "an object with sources and sentences is expected.");
        }

        List<CitableText> sources = [.. Items(root, "", "sources", MostSources).Select(item => Source(item.Value, item.Place))];
        if (sources.GroupBy(source => source.N).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new WrongShapeException("sources", $"two have the number {twice.Key}.");
        }

        return new(sources, [.. Items(root, "", "sentences", MostSentences).Select(item => Sentence(item.Value, item.Place))]);
    }

    private static CitableText Source(JsonElement source, string place)
    {
        Expect(source.ValueKind == JsonValueKind.Object, place, "an object with n, title, text and publishedAt is expected.");
        return new(
            source.TryGetProperty("n", out var n) && n.ValueKind == JsonValueKind.Number && n.TryGetInt32(out var number) ? number : throw new WrongShapeException($"{place}.n", "a whole number is expected."),
            Text(source, place, "title", isOptional: true),
            Text(source, place, "text"),
            Time(source, place));
    }

    private static (string Text, IReadOnlyList<int> Citations) Sentence(JsonElement sentence, string place)
    {
        Expect(sentence.ValueKind == JsonValueKind.Object, place, "an object with text and citations is expected.");
        return (
            Text(sentence, place, "text"),
            [.. Items(sentence, $"{place}.", "citations", MostCitations).Select(item =>
                item.Value.ValueKind == JsonValueKind.Number && item.Value.TryGetInt32(out var n) ? n : throw new WrongShapeException(item.Place, "a whole number is expected."))]);
    }

    private static IEnumerable<(JsonElement Value, string Place)> Items(JsonElement parent, string place, string name, int most)
    {
        Expect(parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array, place + name, "a list is expected.");
        Expect(items.GetArrayLength() <= most, place + name, $"at most {most.ToString("N0", CultureInfo.InvariantCulture)} are checked at once.");
        return items.EnumerateArray().Select((item, at) => (item, $"{place}{name}[{at}]"));
    }

    private static string Text(JsonElement parent, string place, string name, bool isOptional = false)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return isOptional ? "" : throw new WrongShapeException($"{place}.{name}", "a text is expected.");
        }

        Expect(value.ValueKind == JsonValueKind.String, $"{place}.{name}", "a text is expected.");
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            throw new WrongShapeException($"{place}.{name}", $"the text is damaged: {failure.Message}");
        }

        Expect(text.Length <= LongestText, $"{place}.{name}", $"it is longer than {LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters.");
        return text;
    }

    private static DateTimeOffset? Time(JsonElement source, string place)
    {
        if (!source.TryGetProperty("publishedAt", out var value) || value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals("")))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new WrongShapeException($"{place}.publishedAt", "a time as in 2017-05-12T07:30:00Z is expected.");
    }

    private static void Expect(bool holds, string place, string expected)
    {
        if (!holds)
        {
            throw new WrongShapeException(place, expected);
        }
    }

    private sealed class WrongShapeException(string place, string expected) : Exception($"{place}: {expected}");
}
