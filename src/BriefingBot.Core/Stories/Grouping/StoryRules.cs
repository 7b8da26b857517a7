namespace BriefingBot.Stories.Grouping;

/// <summary>
/// Every constant by which articles are grouped. An article joins the story whose profile (the sum of its articles') is most like its
/// own, never another article alone: so a chain of articles, each a little like the last, does not become one story.
/// </summary>
/// <remarks>
/// Chosen on one half of the judged pairs, and reported on the other by the evaluation. With 0.23 or 0.27 for <see cref="Joins"/> one
/// pair in forty falls apart and one look-alike in forty is joined.
/// </remarks>
internal sealed record StoryRules
{
    public static StoryRules Default { get; } = new();

    /// <summary>The likeness (cosine, 0 to 1) from which an article joins a story.</summary>
    public double Joins { get; init; } = 0.25;

    /// <summary>
    /// How much more it takes where all the story's articles are of the article's own source: one house writes alike of different
    /// things, and rarely twice of one.
    /// </summary>
    public double OneSource { get; init; } = 0.25;

    /// <summary>The likeness from which two stories that one article fits are one.</summary>
    public double Merges { get; init; } = 0.5;

    /// <summary>
    /// News of one thing keeps coming within days; ten are the longest silence within one story of the collections that were read, and
    /// a third of the way from one monthly report to the next.
    /// </summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromDays(10);

    /// <summary>What a name counts more than a word that describes.</summary>
    public double NameWeight { get; init; } = 1.6;

    /// <summary>An identifier that few stories share, beside a name's 9.6 at most for one mention.</summary>
    public double IdentifierWeight { get; init; } = 10;

    /// <summary>A term of no other story weighs this much, and no more: else chance words outweigh the names that stories share.</summary>
    public const double MostRarity = 6;

    public const double LeastRarity = 0.1;

    /// <summary>What is known of a term beforehand, as so many articles: a corpus of ten articles has no rare words of its own.</summary>
    public const double PriorArticles = 500;

    /// <summary>In how many of those a name stands …</summary>
    public const double PriorOfName = 0.5;

    /// <summary>… and any other word.</summary>
    public const double PriorOfWord = 5;

    /// <summary>By so many of an article's weightiest terms stories are looked for.</summary>
    public const int LookedFor = 8;

    /// <summary>Of these many best stories the best is joined, and the others may be the same.</summary>
    public const int BestStories = 4;

    /// <summary>So many of a story's newest articles are compared with, headline by headline.</summary>
    public const int ComparedTitles = 60;

    /// <summary>A larger story does not fall apart when one of its articles leaves.</summary>
    public const int MostRegrouped = 60;

    /// <summary>Whether numbers of a series are told apart; see <see cref="Reading.SeriesGuard"/>.</summary>
    public bool SeparatesSeries { get; init; } = true;

    /// <summary>The share of the shorter text's words from which two texts are one text.</summary>
    public double Reprint { get; init; } = 0.85;

    /// <summary>A reprint is made within days; texts that come back after a month are boilerplate.</summary>
    public static readonly TimeSpan ReprintWithin = TimeSpan.FromDays(30);
}
