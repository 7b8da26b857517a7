namespace BriefingBot.Briefings.Composing;

/// <summary>Why the extractive writer stood in for the model, for all of an answer or for a part of it.</summary>
internal enum Fallback
{
    None,

    /// <summary>The model's own and valid answer: the passages say too little.</summary>
    NotEnough,

    /// <summary>Of what it wrote some was verified, and too little to stand alone.</summary>
    TooFewSupported,

    /// <summary>Nothing of what it wrote was verified.</summary>
    Unsupported,

    /// <summary>All evidence is marked above what the model may see.</summary>
    Marked,

    /// <summary>The budget of the day.</summary>
    DayBudget,

    /// <summary>The asker's own budget of the day.</summary>
    UserBudget,

    /// <summary>The tokens could not be written down, and uncounted ones are not spent.</summary>
    Uncounted,

    /// <summary>401, 403, or no identity.</summary>
    Unauthorized,

    /// <summary>429.</summary>
    Throttled,

    /// <summary>The service refused what it was given, or held back what it wrote.</summary>
    ContentFilter,

    /// <summary>Any other 4xx.</summary>
    Rejected,

    /// <summary>5xx.</summary>
    ServerError,

    TimedOut,

    Unreachable,

    /// <summary>The answer stopped before its end.</summary>
    BrokenOff,

    Empty,

    /// <summary>No JSON, or of another shape.</summary>
    Unreadable,

    TooLong,

    /// <summary>The breaker is open: it has failed too often, and is not asked for a while.</summary>
    Resting,
}
