namespace BriefingBot.Chat.Threads;

/// <summary>What the questions of a thread are about.</summary>
/// <param name="Thread">The thread's id on its platform.</param>
/// <param name="Topic">As it was asked for, without what was asked of it.</param>
public sealed record ThreadContext(string Platform, string Thread, string Topic, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt);
