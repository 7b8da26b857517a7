using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>A question whose answer was read aloud and graded, and what any answer to it must keep.</summary>
/// <param name="Expected"><c>answered</c> or <c>refused</c>.</param>
/// <param name="Cited">The articles that the graded answer cited.</param>
/// <param name="OneOf">Ids of which the answer cites at least one: the articles that carry the story.</param>
/// <param name="NoneOf">Ids that it must not cite: look-alikes, other stories.</param>
/// <param name="Before">The grade of the first version's answer: good, middling or bad.</param>
/// <param name="After">The grade of the answer as it is now.</param>
/// <param name="Lacks">What the answer lacks, in a few words; empty for a good one.</param>
internal sealed record JudgedAnswer(
    string Question,
    string Expected,
    IReadOnlyList<string> Cited,
    IReadOnlyList<string> OneOf,
    IReadOnlyList<string> NoneOf,
    string Before,
    string After,
    string Lacks)
{
    public static IReadOnlyList<JudgedAnswer> All { get; } = JsonSerializer.Deserialize<List<JudgedAnswer>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", "answers.json")),
        JsonSerializerOptions.Web)!;
}
