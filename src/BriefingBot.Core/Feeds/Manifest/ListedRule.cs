using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest.Shapes;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A rule as a manifest lists it.</summary>
/// <param name="Name">Its place in its source: <c>drop[1]</c>.</param>
internal sealed record ListedRule(SourceRule Rule, MappingValues Entry, string Name)
{
    /// <summary>Whether it says the same as another, in whatever order and case.</summary>
    public bool IsSameAs(ListedRule other) =>
        Rule.In == other.Rule.In
        && Rule.Regex == other.Rule.Regex
        && Rule.Words.Select(FoldedWords.Of).ToHashSet().SetEquals(other.Rule.Words.Select(FoldedWords.Of));
}
