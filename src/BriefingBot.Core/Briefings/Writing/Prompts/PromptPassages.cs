using BriefingBot.Articles;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>
/// Chooses what the model is shown: the sentences of the evidence that tell most of the topic, as many as the budget holds. Words
/// of the page, and those that were planted for a program to read, are not among them.
/// </summary>
internal static class PromptPassages
{
    private const int MostTokens = 2_400;

    private const int MostOfAnArticle = 6;

    /// <param name="most">The highest marking that the model may see.</param>
    public static IReadOnlyList<PromptSource> Choose(Evidence evidence, Tlp most)
    {
        var visible = evidence with { Sources = [.. evidence.Sources.Where(source => source.Source.Tlp <= most)] };
        var score = new SentenceScore(visible, new(visible));
        var left = MostTokens;
        var chosen = Candidates(visible)
            .OrderByDescending(candidate => candidate.Cues.Keys.Append(Facet.Context).Max(facet => score.Of(candidate, facet)))
            .ThenBy(candidate => candidate.Source.N)
            .ThenBy(candidate => candidate.Place.Start)
            .GroupBy(candidate => candidate.Source)
            .SelectMany(ofSource => ofSource.Take(MostOfAnArticle).Index())

            // The best of each article before the second of any.
            .OrderBy(ranked => ranked.Index)
            .Select(ranked => ranked.Item)
            .TakeWhile(candidate => (left -= TokenCounter.Count(candidate.Text)) >= 0)
            .ToList();
        return
        [
            .. from candidate in chosen
               group candidate by candidate.Source into ofSource
               orderby ofSource.Key.N
               select new PromptSource(ofSource.Key.N, DayOf(ofSource.Key.Article), [.. ofSource.OrderBy(one => one.Place.Start).Select(AsPassage)]),
        ];
    }

    private static IReadOnlyList<Candidate> Candidates(Evidence evidence) =>
        CandidateSentences.Of(evidence, QuotingRules.Strict) is { Count: > 0 } strict ? strict : CandidateSentences.Of(evidence, QuotingRules.Relaxed);

    private static EvidenceSentence AsPassage(Candidate candidate) =>
        candidate.Sentence with { Place = candidate.Place, Text = candidate.Place.In(candidate.Source.Article.Text) };

    private static DateOnly? DayOf(Article article) =>
        article is { PublishedClamped: false, PublishedAt: { } time } ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
