using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence of the evidence that a draft rests on.</summary>
/// <param name="N">The evidence's number.</param>
internal readonly record struct CitedPassage(int N, Sentence Place);
