namespace BriefingBot.Evaluation;

/// <summary>A sentence that its article does not support.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Citations">[1] where none are given.</param>
internal sealed record JudgedLie(string Kind, string Text, IReadOnlyList<int>? Citations);
