namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence as a writer proposes it.</summary>
/// <param name="Text">Its words. Addresses are defanged and relative days completed after the checks, by code.</param>
/// <param name="Citations">Numbers of the evidence; the one it rests on first.</param>
/// <param name="Passages">The stored words that it rests on, one for each citation that has them.</param>
/// <param name="Facet">What it tells.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<int> Citations, IReadOnlyList<CitedPassage> Passages, Facet Facet);
