using BriefingBot.Replies;

namespace BriefingBot.Tests.Replies;

public sealed class SourcesReplyTests
{
    [Fact]
    public void Those_that_need_somebody_come_first()
    {
        var reply = SourcesReply.Of(
        [
            new("Alpha", "read 5 minutes ago", true) { IsPolled = true, IsFresh = true },
            new("Zulu", "failing, read 3 days ago", false) { IsPolled = true },
            new("Beta", "read just now", true) { IsPolled = true, IsFresh = true },
            new("Gamma", "imported, not polled", true),
        ]);

        Assert.Equal("2 of 3 read in the last hour, 1 needs somebody", reply.Blocks.OfType<ReplyBlock.Heading>().Single().Context);
        Assert.Equal(["Zulu", "Alpha", "Beta", "Gamma"], reply.Blocks.OfType<ReplyBlock.Fields>().Single().Items.Select(item => item.Key));
    }

    [Fact]
    public void A_long_list_ends_in_how_many_more_there_are()
    {
        var reply = SourcesReply.Of([.. Enumerable.Range(0, 45).Select(n => new SourceStanding($"s{n:00}", "read just now", true))]);

        Assert.Equal(40, reply.Blocks.OfType<ReplyBlock.Fields>().Single().Items.Count);
        Assert.StartsWith("And 5 more.", reply.Blocks.OfType<ReplyBlock.Note>().Single().Text, StringComparison.Ordinal);
    }
}
