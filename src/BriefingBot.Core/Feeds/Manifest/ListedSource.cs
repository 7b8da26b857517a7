using BriefingBot.Articles;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A source as a manifest lists it, and where its entry begins.</summary>
public sealed record ListedSource(Source Source, int Line, int Column);
