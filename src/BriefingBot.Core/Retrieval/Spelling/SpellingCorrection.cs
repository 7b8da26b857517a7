namespace BriefingBot.Retrieval.Spelling;

/// <summary>What an unknown word may have meant.</summary>
/// <param name="Accepted">The one word (or two) of the index that it is taken for; null when none is near enough or several are.</param>
/// <param name="Suggestions">Near words, nearest first, for the asker to choose.</param>
internal sealed record SpellingCorrection(string? Accepted, IReadOnlyList<string> Suggestions);
