namespace BriefingBot.Retrieval.Analysis;

/// <summary>A term and the place in the text that it was made of.</summary>
internal readonly record struct Term(string Text, int Start, int Length);
