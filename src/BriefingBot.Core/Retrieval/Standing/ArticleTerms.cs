using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Retrieval.Standing;

/// <summary>What one article holds: its stems with their places, and what it mentions. Made once, asked by many queries.</summary>
internal sealed class ArticleTerms
{
    /// <summary>Between title and text, so that no phrase reaches from one into the other.</summary>
    private const int Gap = 100;

    private readonly Dictionary<string, List<int>> places = [];
    private readonly HashSet<string> tokens;

    private ArticleTerms(HashSet<string> tokens) => this.tokens = tokens;

    /// <summary>Each term once.</summary>
    public IEnumerable<StandingTerm> All => places.Keys.Select(StandingTerm.OfStem).Concat(tokens.Select(StandingTerm.OfToken));

    /// <param name="mentions">As they are kept with the article.</param>
    public static ArticleTerms Of(Article article, IEnumerable<Mention> mentions)
    {
        var terms = new ArticleTerms([.. mentions.Select(mention => mention.Identifier.Token)]);
        var end = terms.Add(Tokens.Of(article.Title), 0);
        terms.Add(Tokens.Of(article.Text), end + Gap);
        return terms;
    }

    public bool Mentions(string token) => tokens.Contains(token);

    /// <summary>Whether the stems stand in it one after another; stop words between them do not count.</summary>
    public bool Says(IReadOnlyList<string> stems)
    {
        if (stems is [var only])
        {
            return places.ContainsKey(only);
        }

        var found = new List<int>[stems.Count];
        for (var at = 0; at < found.Length; at++)
        {
            if (!places.TryGetValue(stems[at], out found[at]!))
            {
                return false;
            }
        }

        return found[0].Exists(start => StandsAt(start, found));
    }

    /// <param name="found">The places of each stem, in order.</param>
    private static bool StandsAt(int start, List<int>[] found)
    {
        for (var at = 1; at < found.Length; at++)
        {
            if (found[at].BinarySearch(start + at) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Add(IReadOnlyList<Token> stems, int from)
    {
        foreach (var stem in stems)
        {
            if (!places.TryGetValue(stem.Text, out var found))
            {
                places.Add(stem.Text, found = []);
            }

            found.Add(from++);
        }

        return from;
    }
}
