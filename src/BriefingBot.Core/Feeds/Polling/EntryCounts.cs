using BriefingBot.Articles;

namespace BriefingBot.Feeds.Polling;

/// <summary>What became of a source's entries. Those that are neither were kept already.</summary>
public sealed record EntryCounts(int Entries = 0, int Added = 0, int Revised = 0, int Withdrawn = 0)
{
    internal EntryCounts Plus(IReadOnlyList<StoreOutcome> stored) => this with
    {
        Entries = Entries + stored.Count,
        Added = Added + stored.OfType<StoreOutcome.Added>().Count(),
        Revised = Revised + stored.OfType<StoreOutcome.Revised>().Count(),
    };
}
