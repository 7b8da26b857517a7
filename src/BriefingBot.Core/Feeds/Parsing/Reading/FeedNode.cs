namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>A piece of an element's content: text, or an element.</summary>
internal readonly record struct FeedNode(string? Text, FeedElement? Element);
