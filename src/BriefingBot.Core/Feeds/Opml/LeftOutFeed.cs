namespace BriefingBot.Feeds.Opml;

/// <summary>A feed of a reading list that makes no entry.</summary>
/// <param name="Url">As the list writes it.</param>
public sealed record LeftOutFeed(string Url, string Name, string Reason);
