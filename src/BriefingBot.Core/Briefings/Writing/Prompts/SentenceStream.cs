using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>
/// Reads a model's answer while it comes, and gives each sentence as soon as its object is closed. What stands around the JSON
/// (a code fence, "Here is …") is passed over, and what comes after the last closed object is lost and no more.
/// </summary>
internal sealed partial class SentenceStream
{
    /// <summary>A good answer has a tenth of it.</summary>
    public const int MostLength = 16_000;

    private const int MostDepth = 8;

    private const int MostCitations = 8;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth };

    private readonly StringBuilder text = new();
    private readonly Stack<int> open = [];
    private bool inString;
    private bool isEscaped;

    /// <summary>Whether anything but white space came.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>An object was closed, and none is open.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The model says that the passages say too little.</summary>
    public bool SaysNotEnough { get; private set; }

    public bool IsTooLong => text.Length > MostLength;

    /// <returns>The sentences that this part completes.</returns>
    public IEnumerable<ModelSentence> Append(string part)
    {
        foreach (var c in part)
        {
            text.Append(c);
            IsEmpty &= char.IsWhiteSpace(c);
            if (IsTooLong)
            {
                yield break;
            }

            if (Closes(c) is { } start && Read(text.ToString(start, text.Length - start)) is { } sentence)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Where the object began that this character closes.</summary>
    private int? Closes(char c)
    {
        if (inString)
        {
            (inString, isEscaped) = (isEscaped || c != '"', !isEscaped && c == '\\');
            return null;
        }

        switch (c)
        {
            // Outside of objects a quotation mark is prose.
            case '"' when open.Count > 0:
                inString = true;
                return null;
            case '{' when open.Count < MostDepth:
                open.Push(text.Length - 1);
                IsWhole = false;
                return null;
            case '}' when open.TryPop(out var start):
                IsWhole = open.Count == 0;
                return start;
            default:
                return null;
        }
    }

    private ModelSentence? Read(string written)
    {
        try
        {
            using var document = JsonDocument.Parse(written, Lenient);
            var root = document.RootElement;
            SaysNotEnough |= root.TryGetProperty("enough_evidence", out var enough) && enough.ValueKind == JsonValueKind.False;
            return root.TryGetProperty("text", out var said) && said.ValueKind == JsonValueKind.String ? SentenceOf(root, said.GetString()!) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ModelSentence SentenceOf(JsonElement root, string said)
    {
        List<int> citations = [.. Numbers(root, "citations"), .. Mark().Matches(said).Select(mark => int.Parse(mark.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
        var plain = Space().Replace(Mark().Replace(Fence.Within(said), ""), " ").Trim();
        return new(
            plain,
            [.. citations.Distinct().Take(MostCitations)],
            Number(root, "of"),
            root.TryGetProperty("facet", out var facet) && facet.ValueKind == JsonValueKind.String ? facet.GetString() : null);
    }

    private static IEnumerable<int> Numbers(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out _)).Select(one => one.GetInt32())
            : [];

    private static int? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var one) && one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out var number) ? number : null;

    // Models write the marks into the text, too, whatever they are told.
    [GeneratedRegex(@"\s*\[([0-9]{1,3})\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
