using BriefingBot.Briefings.Records;

namespace BriefingBot.Cli.Shapes;

/// <summary>A rated answer as a case for an evaluation, in <c>answers export --rated</c>.</summary>
/// <param name="CitedIds">The articles that it cited, in its order.</param>
internal sealed record RatedAnswer(string Question, string AnswerId, IReadOnlyList<string> CitedIds, Verdict Verdict, string? Comment)
{
    public static RatedAnswer Of(AnswerFeedback feedback, KeptAnswer answer) => new(
        answer.Briefing.Query,
        feedback.AnswerId,
        [.. answer.Briefing.Sources.Select(source => source.ArticleId)],
        feedback.Verdict,
        feedback.Comment);
}
