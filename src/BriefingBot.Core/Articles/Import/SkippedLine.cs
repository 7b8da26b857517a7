namespace BriefingBot.Articles.Import;

/// <summary>A line that was not stored, and why.</summary>
public sealed record SkippedLine(int Line, string Reason);
