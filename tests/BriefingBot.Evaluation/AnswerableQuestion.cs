using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>A question to which the articles hold the answer, written from their titles as an analyst would type it.</summary>
/// <param name="Kind">
/// <c>topic</c>, <c>question</c> (in words), <c>typo</c>, <c>spelling</c> (blanks, hyphens, plurals) or <c>alias</c> (another name).
/// </param>
/// <param name="Ids">One to three articles that answer it.</param>
/// <param name="Part"><c>dev</c>, by which rules may be tuned, or <c>held</c>.</param>
internal sealed record AnswerableQuestion(string Question, string Kind, IReadOnlyList<string> Ids, string Part)
{
    public const string Alias = "alias";

    public static IReadOnlyList<AnswerableQuestion> All { get; } = JsonSerializer.Deserialize<List<AnswerableQuestion>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "answerable.json")),
        JsonSerializerOptions.Web)!;
}
