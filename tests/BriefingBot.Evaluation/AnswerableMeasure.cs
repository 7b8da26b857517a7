using BriefingBot.Briefings;

namespace BriefingBot.Evaluation;

/// <summary>
/// What the articles tell is answered, from the articles that tell it: the questions by which rules are tuned, and those held out. Which
/// of the held-out ones fail is told only where it is asked for, so that nobody tunes by them unawares.
/// </summary>
internal static class AnswerableMeasure
{
    /// <summary>Of the questions; the aim.</summary>
    private const double Refused = 0.02;

    /// <summary>Of those held out; what has been reached, which is short of the aim.</summary>
    private const double RefusedOfHeld = 0.03;

    /// <summary>Of the answered ones; what has been reached.</summary>
    private const double FromTheArticle = 0.9;

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        await AddAsync(report, casie, "dev", Refused, named: true);
        await AddAsync(report, casie, "held", RefusedOfHeld, named: false);
    }

    /// <summary>Tells which questions fail.</summary>
    public static Task AddAsync(Report report, EvaluatedCorpus casie, string part) =>
        AddAsync(report, casie, part, part == "held" ? RefusedOfHeld : Refused, named: true);

    /// <param name="named">Whether the questions that fail are told.</param>
    private static async Task AddAsync(Report report, EvaluatedCorpus casie, string part, double limit, bool named)
    {
        var asked = AnswerableQuestion.All.Where(question => question.Part == part).ToLookup(question => question.Kind == AnswerableQuestion.Alias);
        var (refused, elsewhere) = await AskAsync(casie, [.. asked[false]]);
        var count = asked[false].Count();
        var answered = count - refused.Count;
        report.AtMost($"answerable questions refused, {part}, of {count}", (double)refused.Count / count, limit, named ? refused : []);
        report.AtLeast(
            $"answered from an article that tells it, {part}, of {answered}", 1 - ((double)elsewhere.Count / answered), FromTheArticle, named ? elsewhere : []);
        if (asked[true].Any())
        {
            var (unknown, mistaken) = await AskAsync(casie, [.. asked[true]]);
            Report.Note($"asked by another name and not answered from the article, {part}, of {asked[true].Count()}", [.. unknown, .. mistaken]);
        }
    }

    private static async Task<(List<string> Refused, List<string> Elsewhere)> AskAsync(EvaluatedCorpus casie, IReadOnlyList<AnswerableQuestion> asked)
    {
        List<string> refused = [], elsewhere = [];
        foreach (var (question, kind, ids, _) in asked)
        {
            var briefing = await casie.BriefAsync(question);
            var cited = briefing.Sources.Select(source => source.ArticleId).ToList();
            if (briefing.Status == BriefingStatus.NothingFound)
            {
                refused.Add($"{kind}: {question}, of article {string.Join(", ", ids)}");
            }
            else if (!cited.Intersect(ids).Any())
            {
                elsewhere.Add($"{kind}: {question}, of article {string.Join(", ", ids)}, cites {string.Join(", ", cited)}");
            }
        }

        return (refused, elsewhere);
    }
}
