using BriefingBot.Briefings;

namespace BriefingBot.Evaluation;

/// <summary>The graded questions: what a person asked of their answers that a program can hold them to.</summary>
internal static class AnswerMeasure
{
    private const int MostWords = 120;

    /// <summary>What has been reached; the aim is nine of ten.</summary>
    private const double GoodAnswers = 0.7;

    private const string Context = "context";

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        var judged = JudgedAnswer.All;
        List<string> otherwise = [], faulty = [], foreign = [], unsteady = [];
        foreach (var answer in judged)
        {
            var briefing = await casie.BriefAsync(answer.Question);
            if (briefing.Status == BriefingStatus.Answered != (answer.Expected == "answered"))
            {
                otherwise.Add($"{answer.Question}: {briefing.Status}, expected {answer.Expected}");
                continue;
            }

            faulty.AddRange(FaultsOf(briefing).Select(fault => $"{answer.Question}: {fault}"));
            foreign.AddRange(ForeignTo(answer, [.. briefing.Sources.Select(source => source.ArticleId)]).Select(fault => $"{answer.Question}: {fault}"));
            if (!Texts(briefing).SequenceEqual(Texts(await casie.BriefAsync(answer.Question))))
            {
                unsteady.Add(answer.Question);
            }
        }

        report.None($"graded questions answered or refused otherwise, of {judged.Count}", otherwise);
        report.None("graded answers too long, uncited, or with a facet told twice", faulty);
        report.None("graded answers that miss their story or cite another", foreign);
        report.None("graded answers that differ when asked again", unsteady);
        report.AtLeast("graded answers good, as read aloud", (double)judged.Count(answer => answer.After == "good") / judged.Count, GoodAnswers);
    }

    private static IEnumerable<string> FaultsOf(Briefing briefing)
    {
        if (briefing.Sentences.Sum(sentence => WordCount.Of(sentence.Text)) > MostWords || CitationMeasure.QuotesTooMuch(briefing))
        {
            yield return "too long";
        }

        if (briefing.Sentences.Any(sentence => sentence.Citations.Count == 0))
        {
            yield return "a sentence without a citation";
        }

        foreach (var twice in briefing.Sentences.CountBy(sentence => sentence.Facet).Where(facet => facet.Key != Context && facet.Value > 1))
        {
            yield return $"{twice.Key} told {twice.Value} times";
        }
    }

    private static IEnumerable<string> ForeignTo(JudgedAnswer answer, IReadOnlyCollection<string> cited)
    {
        if (answer.OneOf.Count > 0 && !answer.OneOf.Intersect(cited).Any())
        {
            yield return $"cites none of {string.Join(", ", answer.OneOf)}";
        }

        foreach (var id in answer.NoneOf.Intersect(cited))
        {
            yield return $"cites {id}";
        }
    }

    private static IEnumerable<string> Texts(Briefing briefing) => briefing.Sentences.Select(sentence => $"{sentence.Facet}: {sentence.Text}");
}
