namespace BriefingBot.Briefings.Dates;

/// <summary>When the thing happens that an expression of time belongs to, told from the verb that stands nearest to it.</summary>
internal enum Tense
{
    /// <summary>No verb says it, or one of the present.</summary>
    Unknown,
    Past,
    Future,
}
