namespace BriefingBot.Feeds.Folders;

/// <summary>What a file says.</summary>
/// <param name="Url">The address that the file names as its original; null when it names none.</param>
internal sealed record FolderText(string Title, string Text, DateTimeOffset? PublishedAt = null, string? Url = null);
