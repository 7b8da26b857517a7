using BriefingBot.Threats;

namespace BriefingBot.Articles;

/// <summary>A draft that has been cleaned, dated and read for identifiers: what the store takes.</summary>
/// <param name="Keys">Under what it is recognised, strongest first; never empty.</param>
/// <param name="PublishedClamped">See <see cref="Article.PublishedClamped"/>.</param>
public sealed record NewArticle(
    ArticleDraft Draft,
    IReadOnlyList<ArticleKey> Keys,
    bool PublishedClamped,
    IReadOnlyList<Mention> Mentions)
{
    /// <summary>With which revision of the reader it was read for mentions, also where it has none.</summary>
    public int ReadRevision { get; init; } = IdentifierExtractor.Revision;
}
