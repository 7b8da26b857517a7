using BriefingBot.Articles;

namespace BriefingBot.Feeds.Polling;

/// <summary>What became of a source's entries. Those that are none of it were kept already.</summary>
/// <param name="Dropped">Not wanted, by the rules of the source.</param>
public sealed record EntryCounts(int Entries = 0, int Added = 0, int Revised = 0, int Withdrawn = 0, int Dropped = 0)
{
    internal EntryCounts Plus(IReadOnlyList<StoreOutcome> stored) => this with
    {
        Entries = Entries + stored.Count,
        Added = Added + stored.OfType<StoreOutcome.Added>().Count(),
        Revised = Revised + stored.OfType<StoreOutcome.Revised>().Count(),
    };
}
