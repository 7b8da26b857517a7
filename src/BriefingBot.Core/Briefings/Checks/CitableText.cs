namespace BriefingBot.Briefings.Checks;

/// <summary>A text that a sentence may cite.</summary>
/// <param name="N">The number that it is cited by.</param>
/// <param name="PublishedAt">Relative days are counted from it; null where it is not known.</param>
public sealed record CitableText(int N, string Title, string Text, DateTimeOffset? PublishedAt);
