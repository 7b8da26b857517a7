using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>An answer with what was asked and when.</summary>
/// <param name="CanCheckAgain">Whether there are sources to read for it anew.</param>
internal sealed record ShelvedAnswer(string Question, Reply Reply, DateTimeOffset At, bool CanCheckAgain = false);
