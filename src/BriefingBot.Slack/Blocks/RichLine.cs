using System.Text.Json.Nodes;

namespace BriefingBot.Slack.Blocks;

/// <summary>A line of rich text, in which Slack reads no markup. It never grows beyond what a block may hold.</summary>
internal sealed class RichLine
{
    /// <summary>Slack's limit for the text of a section, kept for every block of lines.</summary>
    public const int Longest = 3000;

    /// <summary>What one stretch of text may take, so that the marks behind it have room.</summary>
    private const int LongestText = 1000;

    private readonly List<JsonObject> elements = [];

    /// <summary>Characters of all that it holds, addresses included.</summary>
    public int Length { get; private set; }

    /// <param name="style"><c>bold</c>, <c>italic</c> or <c>code</c>.</param>
    public RichLine Text(string text, string? style = null)
    {
        var room = Math.Min(LongestText, Longest - Length);
        if (room > 1 && SlackText.Plain(text, room) is { Length: > 0 } plain)
        {
            Add(new JsonObject { ["type"] = "text", ["text"] = plain }, style, plain.Length);
        }

        return this;
    }

    /// <summary>Text that opens an address; only text without one, and where there is no room for it.</summary>
    public RichLine Link(string? url, string text)
    {
        var plain = SlackText.Plain(text, LongestText);
        if (url is null || plain.Length == 0 || Length + url.Length + plain.Length > Longest)
        {
            return Text(text);
        }

        Add(new JsonObject { ["type"] = "link", ["url"] = url, ["text"] = plain }, null, url.Length + plain.Length);
        return this;
    }

    /// <summary>The lines that share a block, block by block.</summary>
    public static IEnumerable<IReadOnlyList<RichLine>> Together(IEnumerable<RichLine> lines)
    {
        var together = new List<RichLine>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (together.Count > 0 && together.Sum(other => other.Length) + line.Length > Longest)
            {
                yield return together;
                together = [];
            }

            together.Add(line);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    public static JsonObject BlockOf(IEnumerable<RichLine> lines) =>
        new() { ["type"] = "rich_text", ["elements"] = new JsonArray([.. lines.Select(line => line.ToSection())]) };

    private JsonObject ToSection() => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. elements]) };

    private void Add(JsonObject element, string? style, int length)
    {
        if (style is not null)
        {
            element["style"] = new JsonObject { [style] = true };
        }

        elements.Add(element);
        Length += length;
    }
}
