namespace BriefingBot.Chat.Inboxes;

/// <summary>Under what a platform's request is known, however often it comes.</summary>
/// <param name="Platform"><c>slack</c>.</param>
/// <param name="Key">The platform's own id of the request: Slack's <c>trigger_id</c> of a slash command.</param>
public readonly record struct RequestId(string Platform, string Key);
