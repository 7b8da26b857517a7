using System.Text.Json.Nodes;
using BriefingBot.Feeds.Rules;
using BriefingBot.Feeds.Rules.Proof;
using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A regular expression that is right, and that may match something.</summary>
internal sealed class PatternShape : ScalarShape
{
    protected override string Wanted => $"a regular expression of at most {RulePattern.Longest} characters that can match";

    public override JsonObject ToSchema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = RulePattern.Longest };

    protected override object? Parse(string text) => text.Length is > 0 and <= RulePattern.Longest && FaultOf(text) is null ? text : null;

    protected override string Suggestion(string typed) =>
        typed.Length is > 0 and <= RulePattern.Longest && FaultOf(typed) is { } fault ? ": " + fault : "";

    private static string? FaultOf(string pattern) => RulePattern.Fault(pattern) ?? PatternProof.OfNothing(pattern);
}
