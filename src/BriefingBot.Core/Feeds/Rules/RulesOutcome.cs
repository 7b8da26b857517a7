namespace BriefingBot.Feeds.Rules;

/// <summary>What the rules came to over what is stored.</summary>
/// <param name="Withdrawn">By source, each in the order of the store; at a dry run, those that would go.</param>
/// <param name="Kept">Articles that were looked at and stay. Those of a source without rules are not looked at.</param>
/// <param name="Problems">Of a source whose rules took too long to decide, in words.</param>
public sealed record RulesOutcome(IReadOnlyList<UnwantedArticle> Withdrawn, int Kept, IReadOnlyList<string> Problems);
