using BriefingBot.Articles;

namespace BriefingBot.Feeds.Rules;

/// <summary>What the rules of a source made of its drafts.</summary>
/// <param name="Wanted">In their order.</param>
/// <param name="Dropped">How many are not wanted.</param>
internal sealed record SievedDrafts(IReadOnlyList<ArticleDraft> Wanted, int Dropped, SlowRules Slow);
