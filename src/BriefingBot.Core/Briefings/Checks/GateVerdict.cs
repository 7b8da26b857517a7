namespace BriefingBot.Briefings.Checks;

/// <summary>What the gate says of a draft.</summary>
/// <param name="Passed">Null where it may not be shown.</param>
/// <param name="Reasons">Why not, in words for who is to write it again.</param>
internal sealed record GateVerdict(CheckedSentence? Passed, IReadOnlyList<string> Reasons);
