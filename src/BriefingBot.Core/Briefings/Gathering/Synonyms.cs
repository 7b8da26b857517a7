using System.Collections.Frozen;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Gathering;

/// <summary>Words that news uses for one another: what one paper calls a breach, the next calls a hack or a leak.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Groups = Of(
        "breach hack leak theft intrusion compromise hacked leaked breached stolen exposed",
        "attack cyberattack incident hack attacked",
        "vulnerability flaw bug hole weakness vulnerable zero-day",
        "phishing scam phish phishers lure",
        "patch fix update patched fixed");

    /// <summary>Whether the terms hold the stem, or the stem of a word that says the same.</summary>
    public static bool AreIn(IReadOnlySet<string> terms, string stem) =>
        terms.Contains(stem) || (Groups.TryGetValue(stem, out var group) && group.Any(terms.Contains));

    private static FrozenDictionary<string, string[]> Of(params string[] groups) => groups
        .Select(words => Tokens.Of(words).Select(token => token.Text).Distinct().ToArray())
        .SelectMany(group => group.Select(stem => (stem, group)))
        .DistinctBy(pair => pair.stem)
        .ToFrozenDictionary(pair => pair.stem, pair => pair.group);
}
