namespace BriefingBot.Chat.Privacy;

/// <summary>That a request of a person is not answered yet.</summary>
public sealed record OpenRequest(string Platform, DateTimeOffset ReceivedAt);
