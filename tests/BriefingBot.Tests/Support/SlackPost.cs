using System.Text.Json;

namespace BriefingBot.Tests.Support;

/// <summary>What was posted at a response_url.</summary>
/// <param name="Path">The address' path.</param>
internal sealed record SlackPost(string Path, JsonElement Body)
{
    public string Text => Body.GetProperty("text").GetString()!;
}
