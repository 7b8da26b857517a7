using BriefingBot.Articles;
using BriefingBot.Stories.NearDuplicates;

namespace BriefingBot.Stories.Reading;

/// <summary>All that grouping needs of an article, read from it once and outside of any transaction.</summary>
/// <param name="Text">Headline and text, for the exact comparison with what the signature finds.</param>
internal sealed record ReadArticle(
    Article Article, IReadOnlyList<StoryTerm> Terms, TitleShape Title, Shingles Text, TextSignature Signature, IReadOnlyList<string> Credits)
{
    public DateTimeOffset At => Article.PublishedAt ?? Article.CapturedAt;

    /// <param name="publisher">The name of the article's source.</param>
    public static ReadArticle Of(Article article, IEnumerable<Mention> mentions, string publisher)
    {
        var title = NewsTitle.Of(article.Title);
        var text = ShinglesOf(article);
        return new(
            article,
            TermReader.Read(title, article.Text, mentions),
            TitleShape.Of(title),
            text,
            TextSignature.Of(text),
            CreditedOrigins.In(article.Text, publisher));
    }

    /// <summary>The shingles of an article's headline and text.</summary>
    public static Shingles ShinglesOf(Article article) => Shingles.Of($"{article.Title}\n{article.Text}");
}
