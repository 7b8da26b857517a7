using BriefingBot.Articles;
using BriefingBot.Retrieval;

namespace BriefingBot.Briefings;

/// <summary>Counts what a question could draw on. Only visible sources count, so that nothing hidden shows; reference is read, and is no article that was searched.</summary>
internal sealed class CoverageCount(SearchableCorpus corpus, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public Coverage Of(IReadOnlyCollection<Source> visible)
    {
        var now = clock.GetUtcNow();
        var polled = visible.Where(source => source.Origin is { Enabled: true }).ToList();
        var extent = corpus.Measure(visible.Where(source => !source.Reference).Select(source => source.Id).ToHashSet());
        return new(
            extent.Articles,
            extent.Sources,
            polled.Count(source => source.LastPollAt is { } poll && now - poll <= Fresh),
            extent.Oldest,
            extent.Newest,
            polled.Max(source => source.LastPollAt))
        {
            Polled = polled.Count,
        };
    }
}
