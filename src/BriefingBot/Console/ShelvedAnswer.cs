using BriefingBot.Briefings.Records;
using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>An answer with what was asked and when.</summary>
internal sealed record ShelvedAnswer(string Question, Reply Reply, DateTimeOffset At)
{
    /// <summary>What whoever sits here thought of it; null until they say.</summary>
    public Verdict? Rated { get; init; }
}
