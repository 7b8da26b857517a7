using BriefingBot.Briefings.Checks;
using BriefingBot.Threats;

namespace BriefingBot.Cli.Shapes;

/// <summary>What the checks say of a sentence.</summary>
/// <param name="Text">As it would be shown, addresses defanged; as it was given where it is dropped.</param>
/// <param name="Verdict"><c>kept</c> or <c>dropped</c>.</param>
/// <param name="Reasons">Why it is dropped, the check and what it found: <c>number: the number 400,000 is not in [2]</c>.</param>
/// <param name="Support">0 to 1: the share of its content that the best cited source holds.</param>
internal sealed record JudgedSentence(string Text, string Verdict, IReadOnlyList<string> Reasons, double Support)
{
    public static JudgedSentence Of(string text, CheckVerdict verdict) => new(
        verdict.IsKept ? Defang.Text(text) : text,
        verdict.IsKept ? "kept" : "dropped",
        [.. verdict.Reasons.Select(reason => reason.ToString())],
        verdict.Support);
}
