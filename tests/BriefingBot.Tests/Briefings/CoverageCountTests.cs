using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Replies;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Briefings;

public sealed class CoverageCountTests
{
    private static readonly SourceOrigin Hourly = new(SourceKind.Feed, "https://news.example/feed", TimeSpan.FromHours(1));

    [Fact]
    public async Task Only_sources_that_are_polled_count_as_read_or_not()
    {
        using var corpus = await FilledCorpus.OfAsync();
        var now = corpus.Clock.GetUtcNow();
        var coverage = new CoverageCount(corpus.Corpus, corpus.Clock).Of(
            [
                new("fresh", "Fresh") { LastPollAt = now.AddMinutes(-5), Origin = Hourly },
                new("stale", "Stale") { LastPollAt = now.AddHours(-5), Origin = Hourly },
                new("never", "Never") { Origin = Hourly },
                new("off", "Off") { LastPollAt = now, Origin = Hourly with { Enabled = false } },
                new("left", "Left the manifest") { LastPollAt = now },
                new("imported", "Imported"),
                KevCatalog.Source,
            ]);

        Assert.Equal((3, 1, now.AddMinutes(-5)), (coverage.Polled, coverage.Fresh, coverage.LastPoll));
        Assert.Equal("There are no articles here yet; 1 of 3 sources read in the last hour, the last one 5 minutes ago.", CoverageText.Of(coverage, now));
        Assert.Equal(
            "There are no articles here yet; none of 3 sources has been read yet.", CoverageText.Of(coverage with { LastPoll = null, Fresh = 0 }, now));
    }
}
