using BriefingBot.Articles;
using BriefingBot.Manifests;
using BriefingBot.Feeds.Rules;

namespace BriefingBot.Feeds.Manifest;

/// <summary>A rule as a manifest lists it.</summary>
/// <param name="Name">Its place in its source: <c>drop[1]</c>.</param>
internal sealed record ListedRule(SourceRule Rule, MappingValues Entry, string Name)
{
    /// <summary>See <see cref="FoldedWords"/>.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Rule.Words.Select(FoldedWords.Of)];

    /// <summary>Whether it says the same as another, in whatever order and case.</summary>
    public bool IsSameAs(ListedRule other) =>
        Rule.In == other.Rule.In
        && Rule.Regex == other.Rule.Regex
        && Words.ToHashSet().SetEquals(other.Words);
}
