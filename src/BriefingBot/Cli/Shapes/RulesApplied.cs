using BriefingBot.Feeds.Rules;

namespace BriefingBot.Cli.Shapes;

/// <summary>What the rules came to, for <c>sources apply-rules --json</c>.</summary>
/// <param name="DryRun">Nothing was changed: these would be withdrawn.</param>
/// <param name="Kept">Of the sources that have rules, the articles that stay.</param>
internal sealed record RulesApplied(bool DryRun, IReadOnlyList<UnwantedArticle> Withdrawn, int Kept);
