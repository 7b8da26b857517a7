using BriefingBot.Threats;

namespace BriefingBot.Articles;

/// <summary>An identifier in a version of an article.</summary>
/// <param name="InTitle">Whether the offset is into the title; else into the text.</param>
/// <param name="Revision">The extractor's revision that found it.</param>
public sealed record Mention(Identifier Identifier, bool InTitle, int Start, int Length, int Revision);
