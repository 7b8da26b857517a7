namespace BriefingBot.Feeds.Rules;

/// <summary>Whether an article is wanted.</summary>
/// <param name="Reason">Why it is not; null where it is.</param>
/// <param name="Slow">The rule that would have decided it and took too long; null where none did.</param>
internal readonly record struct Verdict(string? Reason, string? Slow = null)
{
    public bool IsWanted => Reason is null;
}
