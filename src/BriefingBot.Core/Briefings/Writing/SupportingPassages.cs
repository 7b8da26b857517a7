using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing.Prompts;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// Finds the words that a model's sentence rests on. Only what it was shown counts: what an article says elsewhere, it cannot have
/// read.
/// </summary>
internal static class SupportingPassages
{
    /// <summary>Less than this of a sentence in a passage is chance.</summary>
    private const double Fewest = 0.3;

    /// <returns>One for each cited source that has any, the best first.</returns>
    public static IReadOnlyList<CitedPassage> Of(string text, IEnumerable<int> citations, IReadOnlyList<PromptSource> shown)
    {
        var terms = Tokens.Of(text).Select(token => token.Text).ToHashSet();
        return
        [
            .. from source in shown
               where terms.Count > 0 && citations.Contains(source.N)
               let best = source.Passages.Select(passage => (passage.Place, Share: Share(terms, passage))).MaxBy(found => found.Share)
               where best.Share >= Fewest
               orderby best.Share descending
               select new CitedPassage(source.N, best.Place),
        ];
    }

    private static double Share(HashSet<string> terms, EvidenceSentence passage) => (double)terms.Count(passage.Terms.Contains) / terms.Count;
}
