using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Folders;

/// <summary>A file as it was read.</summary>
/// <param name="ArticleId">Null when it could not be, or is not wanted and not stored.</param>
/// <param name="Problem">Why it could not.</param>
/// <param name="Verdict">What the source's rules say of it.</param>
internal sealed record KeptFile(FileStamp Stamp, string? ArticleId, string? Problem, Verdict Verdict = default);
