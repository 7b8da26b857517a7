using BriefingBot.Articles;

namespace BriefingBot.Feeds.Checks;

/// <summary>A source that was due when somebody checked again.</summary>
/// <param name="IsRead">Whether it could be read in the time there was.</param>
/// <param name="Added">New articles; reference is none.</param>
public sealed record CheckedSource(Source Source, bool IsRead, int Added);
