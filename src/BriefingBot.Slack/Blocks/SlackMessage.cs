using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Replies;

namespace BriefingBot.Slack.Blocks;

/// <summary>A message as Slack takes it, in an acknowledgement's body and at a response_url.</summary>
internal sealed class SlackMessage
{
    private readonly JsonObject json;

    private SlackMessage(string text, JsonArray? blocks, Visibility visibility)
    {
        json = new()
        {
            ["response_type"] = visibility == Visibility.Channel ? "in_channel" : "ephemeral",
            ["text"] = text,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
        if (blocks is { Count: > 0 })
        {
            json["blocks"] = blocks;
        }
    }

    public static SlackMessage Of(Reply reply) => new(PushText.Of(reply), ReplyBlocks.Of(reply), reply.Visibility);

    /// <summary>A sentence of ours, seen only by whoever asked.</summary>
    public static SlackMessage Private(string sentence) => new(sentence, null, Visibility.Private);

    /// <summary>UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(json);
}
