using BriefingBot.Briefings.Records;
using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>An answer with what was asked and when.</summary>
/// <param name="CanCheckAgain">Whether there are sources to read for it anew.</param>
internal sealed record ShelvedAnswer(string Question, Reply Reply, DateTimeOffset At, bool CanCheckAgain = false)
{
    /// <summary>What whoever sits here thought of it; null until they say.</summary>
    public Verdict? Rated { get; init; }
}
