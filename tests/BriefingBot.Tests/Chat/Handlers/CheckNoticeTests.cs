using BriefingBot.Articles;
using BriefingBot.Chat.Handlers;
using BriefingBot.Feeds.Checks;
using BriefingBot.Retrieval;

namespace BriefingBot.Tests.Chat.Handlers;

public sealed class CheckNoticeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_says_what_was_read_what_is_new_and_who_did_not_answer() => Assert.Equal(
        "Read 2 of 3 due sources, 4 new articles (not answered: C).", Said(Check(("A", true, 3), ("B", true, 1), ("C", false, 0))));

    [Fact]
    public void Many_that_did_not_answer_are_a_count() => Assert.Equal(
        "Read 0 of 7 due sources, no new article (not answered: A, B, C, D, E and 2 more).",
        Said(Check([.. "ABCDEFG".Select(name => (name.ToString(), false, 0))])));

    [Fact]
    public void The_outcome_of_anothers_check_is_said_to_be_that() => Assert.Equal(
        "Checked 25 seconds ago: read 1 of 1 due source, 1 new article.", Said(Check(("A", true, 1)) with { At = Now.AddSeconds(-25) }));

    [Fact]
    public void Nothing_due_and_nothing_polled_are_two_things()
    {
        Assert.Equal("No source was due: each was read within its time.", Said(Check(("A", true, 1)) with { Due = [] }));
        Assert.Equal("No source is polled, so there was nothing to read.", Said(Check()));
    }

    [Fact]
    public void Sources_above_the_askers_clearance_are_neither_named_nor_counted()
    {
        var hidden = new Source("amber", "Amber", Tlp: Tlp.Amber);
        var check = Check(("A", true, 1)) with { Polled = [hidden], Due = [new(hidden, IsRead: true, 5), new(hidden, IsRead: false, 0)] };

        Assert.Equal("No source is polled, so there was nothing to read.", Said(check));
        Assert.Equal("Read 1 of 2 due sources, 5 new articles (not answered: Amber).", CheckNotice.Of(check, new(Tlp.Amber), Now));
    }

    private static string Said(SourceCheck check) => CheckNotice.Of(check, new Clearance(Tlp.Green), Now);

    private static SourceCheck Check(params (string Name, bool IsRead, int Added)[] due)
    {
        CheckedSource[] read = [.. due.Select(each => new CheckedSource(new(each.Name, each.Name), each.IsRead, each.Added))];
        return new([.. read.Select(each => each.Source)], read, Now);
    }
}
