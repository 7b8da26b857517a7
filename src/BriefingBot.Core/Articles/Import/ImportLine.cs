namespace BriefingBot.Articles.Import;

/// <summary>A line of an import file: an article, or what is wrong with it.</summary>
/// <param name="Number">1 for the file's first line.</param>
public sealed record ImportLine(int Number, ArticleDraft? Draft, string? Problem);
