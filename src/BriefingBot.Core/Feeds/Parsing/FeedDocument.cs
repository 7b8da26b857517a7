namespace BriefingBot.Feeds.Parsing;

/// <summary>A feed as it came.</summary>
/// <param name="Url">Where it was read; relative links count from it.</param>
public sealed record FeedDocument(ReadOnlyMemory<byte> Bytes, string? ContentType, Uri? Url);
