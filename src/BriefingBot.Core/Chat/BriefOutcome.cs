using BriefingBot.Briefings;

namespace BriefingBot.Chat;

/// <summary>A briefing, or what is wrong with the words.</summary>
public abstract record BriefOutcome
{
    private BriefOutcome()
    {
    }

    /// <param name="FromSamples">Whether it was answered from the samples that come with the program.</param>
    public sealed record Answered(Briefing Briefing, bool FromSamples) : BriefOutcome;

    /// <param name="Message">A sentence for the asker.</param>
    public sealed record Invalid(string Message) : BriefOutcome;
}
