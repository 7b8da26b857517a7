namespace BriefingBot.Retrieval.Analysis;

/// <summary>A term where it stands in a text.</summary>
internal readonly record struct Token(string Text, int Start, int Length);
