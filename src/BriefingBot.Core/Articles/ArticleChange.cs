namespace BriefingBot.Articles;

/// <summary>A row of the store's change list, which every derived thing follows in order of <paramref name="Sequence"/>.</summary>
/// <param name="Sequence">Grows by one with each change; the order in which changes became visible.</param>
/// <param name="Version">The version that was added or withdrawn.</param>
public sealed record ArticleChange(long Sequence, string ArticleId, int Version, ChangeKind Kind, DateTimeOffset At);
