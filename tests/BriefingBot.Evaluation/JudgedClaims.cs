using System.Text.Json;

namespace BriefingBot.Evaluation;

/// <summary>An article, what may be said from it, and what may not. The articles and the sentences were written for this measure.</summary>
/// <param name="Other">A second article, [2], for sentences that mix the two.</param>
internal sealed record JudgedClaims(string Title, string Text, DateOnly PublishedAt, JudgedClaims? Other, IReadOnlyList<string> Kept, IReadOnlyList<JudgedLie> Dropped)
{
    /// <summary>Those that the checks were tuned on.</summary>
    public static IReadOnlyList<JudgedClaims> Tuned { get; } = Read("claims-tuned.json");

    /// <summary>Those that were written before, and looked at when the tuning was over.</summary>
    public static IReadOnlyList<JudgedClaims> HeldOut { get; } = Read("claims-held-out.json");

    private static List<JudgedClaims> Read(string file) => JsonSerializer.Deserialize<List<JudgedClaims>>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "BriefingBot.Evaluation", "Judgements", file)), JsonSerializerOptions.Web)!;
}

