using System.Text.Json;

namespace BriefingBot.Tests.Support;

/// <summary>Slack's rules for the blocks that we use, as its types and its documentation have them.</summary>
internal static class BlockRules
{
    /// <summary>Fails when Slack would refuse the message.</summary>
    public static void Hold(JsonElement message)
    {
        Assert.InRange(message.GetProperty("text").GetString()!.Length, 1, 3000);
        Assert.Contains(message.GetProperty("response_type").GetString(), new[] { "ephemeral", "in_channel" });
        Assert.False(message.GetProperty("unfurl_links").GetBoolean());
        if (!message.TryGetProperty("blocks", out var blocks))
        {
            return;
        }

        Assert.InRange(blocks.GetArrayLength(), 1, 50);
        Assert.All(blocks.EnumerateArray(), Block);
        Assert.InRange(StringsIn(blocks).Where(text => text.Name is "text" or "url").Sum(text => text.Value.Length), 1, 12_000);
    }

    /// <summary>Every string in it, with the name of its property.</summary>
    public static IEnumerable<(string Name, string Value)> StringsIn(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.String => [(name, element.GetString()!)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => StringsIn(item, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => StringsIn(property.Value, property.Name)),
        _ => [],
    };

    private static void Block(JsonElement block)
    {
        switch (block.GetProperty("type").GetString())
        {
            case "header":
                PlainText(block.GetProperty("text"), 150);
                break;
            case "context":
                Assert.InRange(block.GetProperty("elements").GetArrayLength(), 1, 10);
                Assert.All(block.GetProperty("elements").EnumerateArray(), element => PlainText(element, 3000));
                break;
            case "rich_text":
                Assert.NotEqual(0, block.GetProperty("elements").GetArrayLength());
                Assert.All(block.GetProperty("elements").EnumerateArray(), Section);
                Assert.InRange(StringsIn(block).Where(text => text.Name is "text" or "url").Sum(text => text.Value.Length), 1, 3000);
                break;
            case var other:
                Assert.Fail($"No block of ours: {other}");
                break;
        }
    }

    private static void Section(JsonElement section)
    {
        Assert.Equal("rich_text_section", section.GetProperty("type").GetString());
        Assert.NotEqual(0, section.GetProperty("elements").GetArrayLength());
        foreach (var element in section.GetProperty("elements").EnumerateArray())
        {
            Assert.Contains(element.GetProperty("type").GetString(), new[] { "text", "link" });
            Assert.NotEqual("", element.GetProperty("text").GetString());
        }
    }

    private static void PlainText(JsonElement text, int longest)
    {
        Assert.Equal("plain_text", text.GetProperty("type").GetString());
        Assert.InRange(text.GetProperty("text").GetString()!.Length, 1, longest);
        Assert.False(text.GetProperty("emoji").GetBoolean());
    }
}
