using BriefingBot.Stories.Keeping;
using BriefingBot.Stories.Reading;

namespace BriefingBot.Stories.Grouping;

/// <summary>
/// How rare terms are, counted in stories and not in articles: the name in a story that a hundred outlets tell is as rare as before.
/// Held for one batch, and written with it.
/// </summary>
internal sealed class TermCounts(StoryRows rows, StoryRules rules)
{
    private readonly Dictionary<uint, int> counts = [];
    private readonly HashSet<uint> changed = [];
    private long articles;

    /// <summary>Reads what the batch needs of them.</summary>
    public async Task ReadAsync(IEnumerable<uint> terms)
    {
        articles = await rows.ReadPlacedAsync();
        foreach (var (term, stories) in await rows.ReadCountsAsync([.. terms.Distinct()]))
        {
            counts[term] = stories;
        }
    }

    /// <summary>An article's profile by what is counted now.</summary>
    public TermProfile ProfileOf(IEnumerable<StoryTerm> terms) => TermProfile.Of(terms.Select(term => (term, WeightOf(term))));

    /// <summary>Counts an article that joins a story.</summary>
    /// <param name="story">The story's profile before.</param>
    public void Count(IEnumerable<StoryTerm> terms, TermProfile story)
    {
        articles++;
        foreach (var term in terms.Where(term => !story.Has(term.Key)))
        {
            counts[term.Key] = counts.GetValueOrDefault(term.Key) + 1;
            changed.Add(term.Key);
        }
    }

    public Task WriteAsync() => rows.WriteCountsAsync(articles, changed.Select(term => (term, counts[term])));

    private double WeightOf(StoryTerm term)
    {
        var isName = term.Role != TermRole.Word;
        var rarity = Math.Clamp(
            Math.Log((articles + StoryRules.PriorArticles)
                / (counts.GetValueOrDefault(term.Key) + 0.5 + (isName ? StoryRules.PriorOfName : StoryRules.PriorOfWord))),
            StoryRules.LeastRarity,
            StoryRules.MostRarity);
        return term.Role == TermRole.Identifier
            ? rules.IdentifierWeight * rarity / StoryRules.MostRarity
            : (1 + Math.Log(term.Frequency)) * rarity * (isName ? rules.NameWeight : 1);
    }
}
