namespace BriefingBot.Chat.SinceLast;

/// <summary>A topic that somebody asked for what is new of.</summary>
public sealed record RememberedTopic(string Topic, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt);
