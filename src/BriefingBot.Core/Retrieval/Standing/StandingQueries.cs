using BriefingBot.Articles;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats.Names;

namespace BriefingBot.Retrieval.Standing;

/// <summary>
/// Which standing queries does an article answer? It answers one when it holds an identifier of it, its phrase, or all its naming
/// words, under any of their names, and passes its filters; see <see cref="QueryCondition"/>. Scores play no part, and neither does
/// what else is stored. Each query is filed under the rarest terms that an answer must hold, and only those under a term that occurs
/// in the article are looked at, so that thousands cost little more than one.
/// </summary>
/// <remarks>
/// It stands in memory, for one caller at a time. Who may see an article is the caller's to know: a match is not yet leave to
/// show it. Other names make other queries: when they change, the caller makes it anew.
/// </remarks>
/// <param name="names">By which the queries' words are known.</param>
/// <param name="counts">How many articles hold a term; see <see cref="TermCounts"/>. A guess where it is not given.</param>
internal sealed class StandingQueries(NameTable names, Func<StandingTerm, int>? counts = null)
{
    private readonly Func<StandingTerm, int> counts = counts ?? TermCounts.Guessed;
    private readonly Dictionary<string, StandingQuery> queries = [];
    private readonly Dictionary<StandingTerm, List<StandingQuery>> filed = [];

    public int Count => queries.Count;

    /// <summary>Adds a query, or puts another in the place of the one that has the id.</summary>
    /// <returns>False where no article can answer it, as with stop words or a filter of sources alone: then it is not kept.</returns>
    public bool Add(string id, Query query)
    {
        Remove(id);
        if (QueryCondition.Of(query, names) is not { } condition || condition.RarestOf(counts) is not { Count: > 0 } terms)
        {
            return false;
        }

        var standing = new StandingQuery(id, query, condition, terms);
        queries.Add(id, standing);
        foreach (var term in terms)
        {
            if (!filed.TryGetValue(term, out var under))
            {
                filed.Add(term, under = []);
            }

            under.Add(standing);
        }

        return true;
    }

    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        if (!queries.Remove(id, out var query))
        {
            return false;
        }

        foreach (var term in query.FiledUnder)
        {
            filed[term].RemoveAll(other => other.Id == id);
            if (filed[term].Count == 0)
            {
                filed.Remove(term);
            }
        }

        return true;
    }

    /// <summary>The ids of the queries that an article answers, in the order of their characters.</summary>
    /// <param name="mentions">As they are kept with the article.</param>
    public IReadOnlyList<string> Match(Article article, IEnumerable<Mention> mentions)
    {
        var terms = ArticleTerms.Of(article, mentions);
        var answered = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.All)
        {
            foreach (var query in filed.GetValueOrDefault(term, []))
            {
                if (!answered.Contains(query.Id) && query.IsAnsweredBy(article, terms))
                {
                    answered.Add(query.Id);
                }
            }
        }

        return [.. answered];
    }
}
