namespace BriefingBot.Briefings.Records;

/// <summary>What the checks said of one sentence.</summary>
/// <param name="Support">See <see cref="CheckedSentence.Support"/>.</param>
/// <param name="Reasons">Why it was repaired or dropped; empty for one that passed as it was written.</param>
public sealed record SentenceVerdict(string Sentence, double Support, IReadOnlyList<string> Reasons);
