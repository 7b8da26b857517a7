namespace BriefingBot.Briefings;

/// <summary>Words of an article, exactly as stored.</summary>
/// <param name="Start">Where they begin in the stored text, in UTF-16 units.</param>
public sealed record Quote(string Text, int Start, int Length);
