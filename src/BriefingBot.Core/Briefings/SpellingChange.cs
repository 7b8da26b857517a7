namespace BriefingBot.Briefings;

/// <summary>A word that was looked for in place of the one typed.</summary>
public sealed record SpellingChange(string Typed, string LookedFor);
