using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>An answer with what was asked and when.</summary>
internal sealed record ShelvedAnswer(string Question, Reply Reply, DateTimeOffset At);
