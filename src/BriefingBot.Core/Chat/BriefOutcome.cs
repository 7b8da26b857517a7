using BriefingBot.Briefings;
using BriefingBot.Briefings.Indicators;
using BriefingBot.Briefings.Timelines;
using BriefingBot.Replies;

namespace BriefingBot.Chat;

/// <summary>A briefing, another reply, or what is wrong with the words.</summary>
public abstract record BriefOutcome
{
    private BriefOutcome()
    {
    }

    /// <param name="FromSamples">Whether it was answered from the samples that come with the program.</param>
    public sealed record Answered(Briefing Briefing, bool FromSamples) : BriefOutcome
    {
        /// <summary>What the reader should know beside it: the time that was understood, that it is an earlier answer.</summary>
        public IReadOnlyList<string> Notices { get; init; } = [];

        public Visibility Visibility { get; init; } = Visibility.Private;
    }

    /// <inheritdoc cref="Answered"/>
    public sealed record Dated(Timeline Timeline, bool FromSamples) : BriefOutcome;

    /// <inheritdoc cref="Answered"/>
    public sealed record Listed(IndicatorReport Indicators, bool FromSamples) : BriefOutcome;

    /// <summary>Something that is no briefing.</summary>
    public sealed record Said(Reply Reply) : BriefOutcome;

    /// <param name="Message">A sentence for the asker.</param>
    public sealed record Invalid(string Message) : BriefOutcome;
}
