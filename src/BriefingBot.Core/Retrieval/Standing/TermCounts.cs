using BriefingBot.Retrieval.Index;
using BriefingBot.Threats.Names;

namespace BriefingBot.Retrieval.Standing;

/// <summary>
/// How many articles hold a term, about. It decides under which term a standing query is filed, and so what an article costs, and
/// never what matches: a wrong figure costs time.
/// </summary>
internal static class TermCounts
{
    /// <summary>What any English word has over any other in a guess.</summary>
    private const int EnglishWord = 1_000;

    /// <summary>A guess for where there is no index: what has an exact form is rare, English words are common, short words more than long ones.</summary>
    public static int Guessed(StandingTerm term) =>
        term.Field == IndexFields.Identifier ? 1
        : 1 + ((EnglishWords.Contains(term.Text) ? EnglishWord : EnglishWord / 10) / Math.Max(1, term.Text.Length));

    /// <summary>Those of an index.</summary>
    public static Func<StandingTerm, int> In(VisibleIndex index) => term => index.ArticlesWith(term.Field, term.Text);
}
