namespace BriefingBot.Briefings.Timelines;

/// <summary>Something that happened on a date, as one of the cited articles tells it.</summary>
/// <param name="Date">The day; of a month or a year the first.</param>
/// <param name="Text">The quoted sentence, its relative days completed in brackets, addresses defanged.</param>
/// <param name="Citations">The article that is quoted first, then those that tell the same of the same date.</param>
/// <param name="Resolved">Whether the date was completed from the article's own ("on Friday"), rather than written out.</param>
public sealed record TimelineEvent(DateOnly Date, DatePrecision Precision, string Text, IReadOnlyList<int> Citations, bool Resolved);
