namespace BriefingBot.Retrieval.Queries;

/// <summary>A stretch of time that somebody named: a day, last week, May 2017. A moment begins where it ends.</summary>
/// <param name="End">The first moment after it.</param>
internal sealed record Period(DateTimeOffset From, DateTimeOffset End);
