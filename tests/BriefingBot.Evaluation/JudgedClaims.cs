using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>An article, what may be said from it, and what may not. The articles and the sentences were written for this measure.</summary>
/// <param name="Other">A second article, [2], for sentences that mix the two.</param>
internal sealed record JudgedClaims(string Title, string Text, DateOnly PublishedAt, JudgedClaims? Other, IReadOnlyList<string> Kept, IReadOnlyList<JudgedLie> Dropped)
{
    /// <summary>Those that the checks were made with.</summary>
    public static IReadOnlyList<JudgedClaims> WrittenFirst { get; } = Read("claims.json");

    /// <summary>
    /// Those that were written when the first were done. Before anything was tuned on them 0.82 of the paraphrases were kept and 0.92 of
    /// the lies dropped; then their failures were read, once.
    /// </summary>
    public static IReadOnlyList<JudgedClaims> WrittenLast { get; } = Read("claims-written-last.json");

    private static List<JudgedClaims> Read(string file) => JsonSerializer.Deserialize<List<JudgedClaims>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", file)), JsonSerializerOptions.Web)!;
}
