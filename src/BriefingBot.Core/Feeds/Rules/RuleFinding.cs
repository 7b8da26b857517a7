namespace BriefingBot.Feeds.Rules;

/// <summary>What a rule found in an article.</summary>
/// <param name="Match">What matched and where, in words; null where nothing did.</param>
/// <param name="Slow">The rule that took too long to say; null where it said.</param>
internal readonly record struct RuleFinding(string? Match, string? Slow = null)
{
    public bool IsUndecided => Slow is not null;
}
