using BriefingBot.Articles;
using BriefingBot.Replies;

namespace BriefingBot.Chat.Handlers;

/// <summary>Tells from the sources' rows how they are: when each was last read.</summary>
internal static class SourceStandings
{
    /// <summary>A source that was read within a day is well: the slowest are polled a few times a day.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    public static IReadOnlyList<SourceStanding> Of(IEnumerable<Source> sources, DateTimeOffset now) => [.. sources.Select(source => Of(source, now))];

    private static SourceStanding Of(Source source, DateTimeOffset now) => source.LastPollAt is { } last
        ? new(source.Name, $"read {CoverageText.Ago(now - last)}", now - last <= Late)
        : new(source.Name, source.Sample ? "samples that come with the program" : "imported, not polled", IsWell: true);
}
