namespace BriefingBot.Briefings;

/// <summary>When somebody asked the same the last time, and what there was to see then.</summary>
/// <param name="Sequence">The last change that the search saw; see <see cref="Articles.ArticleChange.Sequence"/>.</param>
public sealed record LastAsked(long Sequence, DateTimeOffset At);
