namespace BriefingBot.Briefings.Writing.Prompts;

/// <summary>A sentence as a model put it.</summary>
/// <param name="Of">In a repair: the number of the one that it replaces.</param>
/// <param name="Facet">Null where it gave none.</param>
internal sealed record ModelSentence(string Text, IReadOnlyList<int> Citations, int? Of, string? Facet);
