using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Parsing;

/// <summary>The evaluation program runs ten thousand: <c>mutants 10000</c>.</summary>
[Collection(typeof(MeasuredAlone))]
public sealed class FeedMutantTests
{
    [Fact]
    public void A_thousand_damaged_feeds_are_read_or_refused_within_their_bounds()
    {
        var faults = FeedMutants.Faults(1_000);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
