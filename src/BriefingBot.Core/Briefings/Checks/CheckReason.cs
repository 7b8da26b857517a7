namespace BriefingBot.Briefings.Checks;

/// <summary>Why a sentence may not be shown.</summary>
/// <param name="Code">Which check says so.</param>
/// <param name="Words">For a reader: "the number 400,000 is not in [2]".</param>
public sealed record CheckReason(CheckCode Code, string Words)
{
    /// <summary>With the name of the check before it: <c>number: the number 400,000 is not in [2]</c>.</summary>
    public override string ToString() => $"{CheckCounters.NameOf(Code)}: {Words}";
}
