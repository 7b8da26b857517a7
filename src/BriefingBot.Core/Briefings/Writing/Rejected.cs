namespace BriefingBot.Briefings.Writing;

/// <summary>A sentence that did not pass the checks.</summary>
/// <param name="Number">Its place among the answer's sentences.</param>
/// <param name="Reasons">What is wrong with it.</param>
internal sealed record Rejected(int Number, DraftSentence Draft, IReadOnlyList<string> Reasons);
