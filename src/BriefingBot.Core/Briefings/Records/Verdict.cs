namespace BriefingBot.Briefings.Records;

/// <summary>What somebody thought of an answer.</summary>
public enum Verdict
{
    /// <summary>It helped.</summary>
    Up,

    /// <summary>It did not: wrong, incomplete, beside the question.</summary>
    Down,
}
