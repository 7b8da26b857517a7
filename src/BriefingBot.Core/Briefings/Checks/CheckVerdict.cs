namespace BriefingBot.Briefings.Checks;

/// <summary>What the checks say of a sentence.</summary>
/// <param name="Reasons">Empty when it may be shown; the first is the gravest.</param>
/// <param name="Support">0 to 1: the share of its content that the best cited passage holds.</param>
public sealed record CheckVerdict(IReadOnlyList<CheckReason> Reasons, double Support)
{
    public bool IsKept => Reasons.Count == 0;
}
