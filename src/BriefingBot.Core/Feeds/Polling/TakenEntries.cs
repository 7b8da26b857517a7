using BriefingBot.Articles;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Feeds.Polling;

/// <summary>What became of the entries of one answer.</summary>
/// <param name="Stored">The outcomes of those that the store took.</param>
/// <param name="Poison">Those that could not be stored, now or three times before.</param>
internal sealed record TakenEntries(IReadOnlyList<StoreOutcome> Stored, IReadOnlyList<PoisonEntry> Poison);
