namespace BriefingBot.Briefings;

/// <summary>The head of an answer.</summary>
/// <param name="Aliases">Other names of the topic.</param>
/// <param name="From">The oldest cited article's day; null when none is dated.</param>
/// <param name="To">The newest cited article's day.</param>
/// <param name="Sources">How many articles are cited.</param>
public sealed record Headline(string Topic, IReadOnlyList<string> Aliases, DateOnly? From, DateOnly? To, int Sources);
