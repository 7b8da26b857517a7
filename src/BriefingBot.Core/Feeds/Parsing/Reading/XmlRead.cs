namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>What reading a document as XML gave.</summary>
/// <param name="Root">Null where there is none.</param>
/// <param name="Fault">What was wrong, in a sentence; null where nothing was.</param>
/// <param name="IsTooDeep">It was given up because of its nesting.</param>
internal readonly record struct XmlRead(FeedElement? Root, string? Fault = null, bool IsTooDeep = false);
