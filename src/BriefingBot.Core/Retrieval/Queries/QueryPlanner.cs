using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Index;

namespace BriefingBot.Retrieval.Queries;

/// <summary>
/// Tells a query's naming words from its describing ones. A word names when no list of common English words holds it and few
/// articles do, or none. What names decides what may be said: see the relevance floor.
/// </summary>
internal static class QueryPlanner
{
    /// <summary>A word in more than this share of the articles names nothing: "microsoft", "google".</summary>
    private const double NamingShare = 0.1;

    /// <summary>In a small corpus the share says little: up to so many articles a word may name.</summary>
    private const int NamingCount = 60;

    public static QueryPlan Plan(Query query, VisibleIndex index)
    {
        var spelling = new Spelling.SpellingCorrector(index);
        var suggestions = new List<string>();
        var words = new List<QueryWord>();
        foreach (var (word, written) in new Spelling.SplitNames(index).In(query))
        {
            var held = Hold(word, written, StemsOf(written), index);
            if (held.IsKnown || !held.IsNaming)
            {
                words.Add(held);
                continue;
            }

            var correction = spelling.Correct(word);
            suggestions.AddRange(correction.Suggestions);
            words.Add(correction.Accepted is { } accepted ? Hold(word, accepted, StemsOf(accepted), index) with { IsNaming = !EnglishWords.Contains(accepted) } : held);
        }

        return new(
            query,
            [.. words.Where(word => word.Stems.Count > 0)],
            [.. query.Phrases.Select(StemsOf).Where(stems => stems.Count > 0)],
            suggestions);
    }

    private static QueryWord Hold(string asked, string written, IReadOnlyList<string> stems, VisibleIndex index)
    {
        var articles = stems.Count == 0 ? 0 : stems.Min(stem => index.ArticlesWith(IndexFields.Text, stem));
        return new(asked, written, stems, articles, Rarity(articles, index.Articles), IsNaming(written, articles, index.Articles));
    }

    private static bool IsNaming(string word, int articles, int all) =>
        word.Length > 2
        && !word.All(char.IsDigit)
        && articles <= Math.Max(NamingCount, all * NamingShare)
        && !EnglishWords.Contains(word);

    /// <summary>BM25's own: ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    private static double Rarity(int articles, int all) => Math.Log(1 + ((all - articles + 0.5) / (articles + 0.5)));

    private static IReadOnlyList<string> StemsOf(string text) => [.. Tokens.Of(text).Select(token => token.Text)];
}
