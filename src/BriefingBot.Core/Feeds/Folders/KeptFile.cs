namespace BriefingBot.Feeds.Folders;

/// <summary>A file as it was read.</summary>
/// <param name="ArticleId">Null when it could not be.</param>
/// <param name="Problem">Why it could not.</param>
internal sealed record KeptFile(FileStamp Stamp, string? ArticleId, string? Problem);
