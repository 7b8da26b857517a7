namespace BriefingBot.Feeds.Parsing.Reading;

/// <param name="Problem">Null where the bytes are what the feed says they are.</param>
internal readonly record struct DecodedText(string Text, string? Problem);
