using System.Text.Json.Nodes;

namespace BriefingBot.Slack.Blocks;

/// <summary>The blocks of a message as they are laid down, one below the other. Lines that follow each other share a block.</summary>
internal sealed class BlockList(BlockBudget budget)
{
    private const int LongestHeader = 150;
    private const int LongestSmall = 2000;

    private readonly JsonArray blocks = [];
    private readonly List<RichLine> openLines = [];

    public void Header(string text)
    {
        var plain = SlackText.Plain(text, LongestHeader);
        Add(plain, new() { ["type"] = "header", ["text"] = PlainText(plain) });
    }

    /// <summary>Text in small.</summary>
    public void Small(string text)
    {
        var plain = SlackText.Plain(text, LongestSmall);
        Add(plain, new() { ["type"] = "context", ["elements"] = new JsonArray(PlainText(plain)) });
    }

    public void Line(RichLine line)
    {
        var opens = openLines.Count == 0 || openLines.Sum(other => other.Length) + line.Length > RichLine.Longest;
        if (line.Length > 0 && budget.TryTake(opens ? 1 : 0, line.Length))
        {
            if (opens)
            {
                CloseLines();
            }

            openLines.Add(line);
        }
    }

    /// <summary>Lines in blocks of their own that the budget has paid for already.</summary>
    public void PaidLines(IEnumerable<RichLine> lines)
    {
        CloseLines();
        foreach (var together in RichLine.Together(lines))
        {
            blocks.Add(RichLine.BlockOf(together));
        }
    }

    /// <summary>The finished list.</summary>
    public JsonArray ToJson()
    {
        CloseLines();
        return blocks;
    }

    private void Add(string plain, JsonObject block)
    {
        if (!string.IsNullOrWhiteSpace(plain) && budget.TryTake(1, plain.Length))
        {
            CloseLines();
            blocks.Add(block);
        }
    }

    private void CloseLines()
    {
        if (openLines.Count > 0)
        {
            blocks.Add(RichLine.BlockOf(openLines));
            openLines.Clear();
        }
    }

    private static JsonObject PlainText(string plain) => new() { ["type"] = "plain_text", ["text"] = plain, ["emoji"] = false };
}
