namespace BriefingBot.Feeds.Opml;

/// <summary>A feed of a reading list.</summary>
/// <param name="Url">As the list writes it.</param>
/// <param name="Name">Empty where the list gives none.</param>
/// <param name="Categories">The folders that it stands in, from the outermost, and what the list says of itself.</param>
internal sealed record OpmlFeed(string Url, string Name, IReadOnlyList<string> Categories);
